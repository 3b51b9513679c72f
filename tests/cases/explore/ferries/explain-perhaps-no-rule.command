explain plan.yaml landings/isle consulted --depth conclusion
