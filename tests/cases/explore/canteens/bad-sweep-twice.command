# 2
whatif plan.yaml --sweep canteens/north/meals=1..2 --sweep canteens/1/meals=1..9
