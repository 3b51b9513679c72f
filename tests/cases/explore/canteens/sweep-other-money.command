whatif plan.yaml --sweep 'budget=1 tỷ..2 tỷ' --sweep canteens/north/kind=each
