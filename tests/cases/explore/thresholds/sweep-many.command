whatif plan.yaml --sweep axles=0..45
