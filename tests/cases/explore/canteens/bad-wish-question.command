# 2
whynot plan.yaml canteens/north aprover=xx.gd
