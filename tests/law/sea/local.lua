policy "xx/bb/sail"
act "joint"
forbid "stay" { title = { vi = "Cấm ra khơi xa bờ", en = "No open sea" }, cites = { "joint Điều 1", "base" }, when = boat.sea:is "far", forbids = boat.leave }
