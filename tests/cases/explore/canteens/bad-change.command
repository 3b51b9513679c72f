# 2
whatif plan.yaml --set hirer --set =3
