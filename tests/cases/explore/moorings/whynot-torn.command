whynot torn.yaml buoys/a heard=includes:xx.xd
