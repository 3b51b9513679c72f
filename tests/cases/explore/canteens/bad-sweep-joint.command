# 2
whatif plan.yaml --sweep 'canteens/north/bills/1/amount=0..3 tỷ' --sweep 'canteens/north/bills/2/amount=0..3 tỷ'
