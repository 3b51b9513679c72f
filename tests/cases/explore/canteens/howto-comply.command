howto plan.yaml --comply --alternatives 1
