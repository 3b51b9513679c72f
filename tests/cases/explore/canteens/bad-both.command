# 2
whatif plan.yaml --set canteens/north/meals=3 --draft draft
