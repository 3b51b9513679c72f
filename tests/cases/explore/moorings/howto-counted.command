howto kept.yaml buoys/a guarded=true
