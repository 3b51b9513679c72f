entity "plan" { title = "kế hoạch" }
choice "instrument-kind" { attributes = { rank = "number", binding = "yes/no" } }
option "công văn" { of = "instrument-kind", title = "Công văn", rank = 10, binding = false }
