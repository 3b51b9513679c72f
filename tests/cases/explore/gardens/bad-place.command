# 4
whatif plan.yaml --set planting=ferns
