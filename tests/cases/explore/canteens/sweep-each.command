whatif plan.yaml --sweep canteens/north/kind=each
