whatif plan.yaml --set canteens/north/meals=30 --set canteens/south/night=true --set 'canteens/2/remark=a: b' --set 'canteens/north/letters/1=' --set canteens/north/kind=school
