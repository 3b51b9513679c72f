missing plan.yaml
