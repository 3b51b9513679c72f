howto sand.yaml buoys/a heard=includes:xx.xd --fix buoys/a/lit
