-- expect: L118
item.x = 5
