# 5
whatif plan.yaml --sweep axles=0..100 --sweep tons=0..100
