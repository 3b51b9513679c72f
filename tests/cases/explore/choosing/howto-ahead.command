howto plan.yaml fairs/spring approver=xx.gd
