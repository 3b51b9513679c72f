whatif plan.yaml --sweep signed=2021-12-01..2022-01-31
