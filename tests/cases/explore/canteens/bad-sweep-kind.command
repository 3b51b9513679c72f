# 2
whatif plan.yaml --sweep canteens/north/night=0..1
