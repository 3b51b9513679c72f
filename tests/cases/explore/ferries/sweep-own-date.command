whatif plan.yaml --sweep landings/south/changes/1/decided=2021-06-01..2022-06-30
