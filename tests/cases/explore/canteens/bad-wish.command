# 2
whynot plan.yaml canteens/north open=perhaps
