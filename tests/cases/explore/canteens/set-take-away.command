whatif plan.yaml --set canteens/north/bills/1= --set 'canteens/north/bills/1/amount=2,1 tỷ' --set canteens/south=
