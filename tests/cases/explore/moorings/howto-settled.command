howto vague.yaml buoys/a told=includes:xx.ts
