whatif plan.yaml --sweep landings/isle/received=2021-03-20..2021-04-20
