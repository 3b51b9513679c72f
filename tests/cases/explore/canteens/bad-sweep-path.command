# 2
whatif plan.yaml --sweep canteens/nort/meals=1..2
