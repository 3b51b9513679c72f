# 2
howto plan.yaml --comply --fix canteens/north/meal
