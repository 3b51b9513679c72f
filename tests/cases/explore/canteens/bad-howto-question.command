# 2
howto plan.yaml canteens/north ope=allowed
