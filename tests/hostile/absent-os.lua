-- expect: L141
os.exit()
