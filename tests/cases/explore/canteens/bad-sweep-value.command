# 4
whatif plan.yaml --sweep 'budget=0..45 ty'
