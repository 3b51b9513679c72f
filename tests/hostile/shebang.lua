-- expect: L112
#!/usr/bin/lua
