policy "vn/ha-noi/2019"
