whatif plan.yaml --set 'canteens/north/bills/1/amount=1.700.000.001 đồng'
