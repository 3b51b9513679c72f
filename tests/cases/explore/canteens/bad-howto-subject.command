# 2
howto plan.yaml canteens/nort open=allowed
