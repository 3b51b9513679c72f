explain later-moss.yaml plan signer
