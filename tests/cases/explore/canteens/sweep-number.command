whatif plan.yaml --set canteens/south/kind=school --sweep canteens/south/meals=0..1000
