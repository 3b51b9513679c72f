# 2
whatif plan.yaml --set canteens/north/meels=3 --set canteens/nort/meals=3 --set budjet=1 --set canteens/9/meals=1 --set plan/sined=2020-01-01
