howto plan.yaml --comply
