# 2
howto plan.yaml --comply --cost budget=-1
