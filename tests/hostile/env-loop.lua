-- expect: L141
for _ENV in pairs { os = "x" } do rule "a" { cites = "s" } end
