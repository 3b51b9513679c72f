-- An act of which nothing has force after a day, and whose own end nobody states.
instrument "pilot" { kind = "decree", number = "5/2014", issuer = "xx.hall", issued = "2014-01-01", in_force = { from = "2014-02-01" } }

policy "xx/sail"
act "pilot"
permit "go-by-night" { title = { vi = "Ra khơi ban đêm", en = "Leaving at night" }, cites = "pilot Điều 1", when = boat.length:below(9), allows = boat.leave,
  in_force = { before = "2017-06-01" } }
