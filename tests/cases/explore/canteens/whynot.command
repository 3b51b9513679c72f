whynot plan.yaml canteens/north approver=xx.gd
