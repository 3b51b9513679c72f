-- expect: L141
setmetatable({}, {})
