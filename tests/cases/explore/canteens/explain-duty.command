explain plan.yaml canteens/north heard --depth full
