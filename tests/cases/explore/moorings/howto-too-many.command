howto kept.yaml buoys/b guarded=true
