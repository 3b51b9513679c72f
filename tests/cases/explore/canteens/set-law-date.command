whatif plan.yaml --set dates.signed=2022-01-01
