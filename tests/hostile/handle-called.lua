-- expect: L150
item("x")
item.category("x")()
