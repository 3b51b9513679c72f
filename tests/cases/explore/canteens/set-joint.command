whatif plan.yaml --set 'canteens/north/bills/1/amount=1,6 tỷ' --set 'canteens/north/bills/2/amount=500 triệu' --set 'canteens/south/bills/+={goods: gas, amount: 100 triệu}'
