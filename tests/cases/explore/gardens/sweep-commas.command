whatif plan.yaml --sweep planting=each
