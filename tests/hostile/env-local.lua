-- expect: L141
local _ENV = _ENV
