howto plan.yaml canteens/south open=allowed --fix canteens/south/kind
