-- expect: L118
item.category = "x"
