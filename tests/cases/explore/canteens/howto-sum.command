howto plan.yaml canteens/north approver=xx.gd --cost canteens/north/bills/1/amount=3 --alternatives 1
