# 2
howto plan.yaml canteens/north approver
