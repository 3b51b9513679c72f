-- The units that Plan 48 names for the three tasks of the smart city, each its own.
policy "vn/ha-noi/2018"
act "kh-48-2018"

rule "lead-of-operations-centre" {
  title   = { vi = "Chủ trì Trung tâm Điều hành thông minh", en = "Lead of the operations centre" },
  cites   = "seed-1:33",
  when    = item.category:is "hn.item.ioc",
  decides = { lead = "hn.so-tttt" },
}
rule "lead-of-smart-traffic" {
  title   = { vi = "Chủ trì hệ thống giao thông thông minh", en = "Lead of smart traffic" },
  cites   = "seed-1:33",
  when    = item.category:is "hn.item.smart-traffic",
  decides = { lead = "hn.so-gtvt" },
}
rule "lead-of-smart-tourism" {
  title   = { vi = "Chủ trì hệ thống du lịch thông minh", en = "Lead of smart tourism" },
  cites   = "seed-1:33",
  when    = item.category:is "hn.item.smart-tourism",
  decides = { lead = "hn.so-dl" },
}
