howto lone.yaml canteens/1 auditor=xx.gd
