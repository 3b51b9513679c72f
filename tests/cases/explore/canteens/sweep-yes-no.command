whatif plan.yaml --sweep canteens/1/night=each
