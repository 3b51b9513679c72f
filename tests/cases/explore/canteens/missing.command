missing vague.yaml
