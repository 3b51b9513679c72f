whatif plan.yaml --set signed=2022-03-04
