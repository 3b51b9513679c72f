howto checked.yaml --comply
