# 2
whatif plan.yaml --sweep canteens/north/name=each
