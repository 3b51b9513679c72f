whatif plan.yaml --sweep canteens/north/night=each --sweep canteens/north/meals=0..400
