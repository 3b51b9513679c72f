# 2
whatif plan.yaml --sweep canteens/north/meals=3
