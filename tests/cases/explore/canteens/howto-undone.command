howto unsigned.yaml --comply --alternatives 2 --as-of 2021-05-01
