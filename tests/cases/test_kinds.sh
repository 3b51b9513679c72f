#!/bin/sh
# Every kind of decision is explained. property/explained asks that of generated plans, and counts that each kind occurs; what these never come to is
# here: a loser that is less local, a policy of a place that has gone, and a law that is open.
set -eu
. "$TOP/tests/lib.sh"
cd "$TOP"

# kind NAME COMMAND…: its output says WHAT, given on standard input line by line.
kind() {
  name=$1
  shift
  "$LUAT" "$@" >"$scratch/out" 2>&1 || true
  while IFS= read -r part; do says "$name: $part" "$scratch/out" "$part"; done
}

good=tests/cases/good
kind "less local" evaluate "$good/precedence/plan.yaml" --policies "$good/precedence" --format json <<'END'
"why":"local"
END
kind "a place that has gone" evaluate examples/ninh-binh-2026-nang-cap.yaml <<'END'
Không xét: vn/nam-dinh/2019 (của tỉnh Nam Định)
END
kind "a place that has gone, of itself" evaluate examples/nam-dinh-2025-sau-sap-nhap.yaml --format json <<'END'
"successor":"vn/ninh-binh"
"why":"place-ended"
END
kind "a law that is open" explain examples/chuyen-tiep-2026-03.yaml plan law <<'END'
Quy định áp dụng: do Giám đốc Sở Xây dựng Hà Nội quyết định
END
kind "a law that is open, as a whole" evaluate examples/chuyen-tiep-2026-03.yaml <<'END'
pháp luật áp dụng còn để ngỏ: vn/nd-45-2026 (pháp luật ngày 09/03/2026) hoặc vn/nd-73-2019 (pháp luật ngày 28/02/2026)
áp dụng “Thuê dịch vụ công nghệ thông tin theo Nghị định số 45/2026/NĐ-CP” thì được phép; áp dụng “Thuê dịch vụ công nghệ thông tin theo Nghị định số 73/2019/NĐ-CP” thì bị cấm
END
