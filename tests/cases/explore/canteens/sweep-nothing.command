whatif plan.yaml --sweep canteens/north/inspected=2021-05-12..2021-05-20
