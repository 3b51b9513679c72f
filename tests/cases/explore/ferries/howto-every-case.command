howto plan.yaml landings/north approver=xx.ct --fix landings/north/lines
