whynot plan.yaml canteens/north auditor=xx.tr
