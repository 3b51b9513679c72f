policy "vn/ha-noi/2018"
act "hn-2018"

fact "signed" { of = plan, at = "dates.approved", type = "date", title = "ngày ký" }
