howto plan.yaml fairs/spring approver=xx.gd --as-of 2022-02-01
