howto plan.yaml canteens/north approver=xx.ct
