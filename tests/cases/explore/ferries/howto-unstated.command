howto plan.yaml landings/east approver=xx.gd --fix landings/east/fund
