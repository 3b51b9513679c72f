howto plan.yaml landings/east due=2021-08-30
