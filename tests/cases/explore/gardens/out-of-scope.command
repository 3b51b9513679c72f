whatif plan.yaml --set planting=herbs
