whynot plan.yaml landings/south approver=xx.ct
