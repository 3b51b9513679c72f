-- expect: L113
while true do end
