howto plan.yaml buoys/a swap=allowed
