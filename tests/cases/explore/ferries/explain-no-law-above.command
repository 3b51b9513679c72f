explain early.yaml landings/a/changes/1 signer
