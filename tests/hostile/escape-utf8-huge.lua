-- expect: L134
local a = item.x:is '\u{FFFFFFFFF}'
