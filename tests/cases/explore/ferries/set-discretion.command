whatif plan.yaml --set landings/east/owner=xx.gd
