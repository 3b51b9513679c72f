policy "vn/ha-noi/2018"
act "hn-2018"

choice "programme" { attributes = { place = "place" }, options = { "hn-cntt-2018" } }
