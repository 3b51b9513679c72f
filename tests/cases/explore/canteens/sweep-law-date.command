whatif plan.yaml --sweep dates.signed=2018-01-01..2023-01-01
