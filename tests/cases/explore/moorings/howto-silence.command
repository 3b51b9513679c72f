howto chain.yaml --comply
