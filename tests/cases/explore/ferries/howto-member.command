howto plan.yaml landings/east consulted=includes:xx.so --fix landings/east/lines
