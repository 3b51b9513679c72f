# 2
whatif plan.yaml --sweep dates.signed=2021-01-02..01/01/2021
