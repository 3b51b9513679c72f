-- expect: L114
for x in item do end
for x in "a" do end
for x in rule do end
