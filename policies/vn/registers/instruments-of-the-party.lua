-- Rules of the Party that the decrees of 2026 leave its own bodies to. None has been read; number and day are not known.

instrument "quy-dinh-cua-dang" {
  title  = { vi = "quy định của Đảng về thẩm quyền trong các cơ quan của Đảng", en = "the Party's own rules on powers in its bodies" },
  kind   = "quy định của Đảng",
  cites  = { "nd-45-toan-van", "nd-224-toan-van" },
  says   = { vi = "Hai nghị định năm 2026 để các cơ quan của Đảng theo quy định riêng.",
             en = "The two decrees of 2026 leave Party bodies to rules of their own." },
}
