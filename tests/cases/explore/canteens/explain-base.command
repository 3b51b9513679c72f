explain plan.yaml canteens/north open --depth base
