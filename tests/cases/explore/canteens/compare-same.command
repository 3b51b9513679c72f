compare plan.yaml plan.yaml
