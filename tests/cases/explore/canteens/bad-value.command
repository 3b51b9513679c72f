# 4
whatif plan.yaml --set 'canteens/north/bills/1/amount=45 ty' --set canteens/south/kind=scool --set 'canteens/north/letters/+={giver: xx.soo}'
