policy "xx/dig" { title = { vi = "Đào đường ở tỉnh Mẫu", en = "Digging in Sample Province" }, matter = "dig", place = "xx" }
instrument "nd-1" { kind = "decree", number = "1/2020/NĐ-CP", issued = "2020-01-01", in_force = { from = "2020-02-01" } }
instrument "cv-9" { kind = "letter", title = { vi = "Công văn 9 của Sở Giao thông", en = "Letter 9" } }
act "nd-1"

-- The same whether long or short: the length need not be known.
rule "short" { title = { vi = "Đoạn ngắn", en = "Short" }, cites = "nd-1 Điều 1", when = work.length:at_most(100), decides = { grantor = "xx.chu-tich" } }
rule "long" { title = { vi = "Đoạn dài", en = "Long" }, cites = "nd-1 Điều 2", when = work.length:above(100), decides = { grantor = "xx.chu-tich" } }

rule "short-check" { title = { vi = "Sở Giao thông kiểm tra đoạn ngắn", en = "Transport checks what is short" }, cites = "nd-1 Điều 3", when = work.length:at_most(100), decides = { checker = "xx.so-gt" } }
rule "long-check" { title = { vi = "Sở Xây dựng kiểm tra đoạn dài", en = "Construction checks what is long" }, cites = "nd-1 Điều 4", when = work.length:above(100), decides = { checker = "xx.so-xd" } }
rule "watch" { title = { vi = "Công an giám sát", en = "Police watch" }, cites = "nd-1 Điều 5", when = work.near_school, decides = { supervisor = "xx.cong-an" } }
rule "tell" { title = { vi = "Báo Công an", en = "Tell the police" }, cites = "nd-1 Điều 6", decides = { notified = { "xx.cong-an" } } }
rule "tell-more" { title = { vi = "Báo thêm Sở Giao thông", en = "Tell transport too" }, cites = "nd-1 Điều 7", when = work.near_school, adds = { notified = { "xx.so-gt" } } }
permit "dig" {
  title = { vi = "Được đào", en = "Digging is allowed" }, cites = "nd-1 Điều 8", allows = work.digging,
  provided = { work.drawing:exists(), work.grantor:decided_by "short" },
}
forbid "applicant" { title = { vi = "Ủy ban không tự đào", en = "Not by committees" }, cites = "nd-1 Điều 9", when = plan.applicant.kind:is "committee", forbids = work.digging }
permit "fees" { title = { vi = "Được thu khi khoản thu nhỏ", en = "Small charges" }, cites = "nd-1 Điều 10", when = fee.amount:at_most(trieu(10)), allows = fee.levied }
