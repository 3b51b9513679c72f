whatif plan.yaml --draft draft
