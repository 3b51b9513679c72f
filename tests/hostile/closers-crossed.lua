-- expect: L129
local a = ({)}
