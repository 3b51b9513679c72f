whynot plan.yaml canteens/south open=allowed
