compare plan.yaml other.yaml
