# 2
whynot plan.yaml canteens/north approver=xx.so
