/* small_law.h: a vocabulary and a policy of a few lines, which no real field of law has, for the tests of explain/ and
 * report/. */
#ifndef LT_TESTS_SMALL_LAW_H
#define LT_TESTS_SMALL_LAW_H

static const char small_vocabulary[] =
    "entity 'plan' { title = { vi = 'đơn', en = 'form' }, law_date = { 'filed' } }\n"
    "entity 'boat' { title = { vi = 'thuyền', en = 'boat' }, of = plan, at = 'boats' }\n"
    "entity 'crew' { title = { vi = 'thuyền viên', en = 'sailor' }, of = boat, at = 'crew', absent = 'none' }\n"
    "choice 'matter' { options = { sail = { vi = 'đi biển', en = 'sailing' } } }\n"
    "choice 'body-kind' { options = { office = { vi = 'chức danh', en = 'office' }, port = { vi = 'cảng', en = 'port' "
    "} } }\n"
    "choice 'instrument-kind' { attributes = { rank = 'number', binding = 'yes/no' } }\n"
    "option 'decree' { of = 'instrument-kind', title = { vi = 'Nghị định', en = 'Decree' }, rank = 60, binding = true "
    "}\n"
    "choice 'sea' { options = { near = { vi = 'ven bờ', en = 'coastal' }, far = { vi = 'xa bờ', en = 'open sea' } } }\n"
    "place 'xx' { title = { vi = 'tỉnh Mẫu', en = 'Sample' } }\n"
    "body 'xx.cang' { title = { vi = 'Cảng Mẫu', en = 'Sample Port' }, kind = 'port', place = 'xx', head_title = { vi "
    "= 'Giám đốc', en = 'Director' } }\n"
    "body 'xx.ct' { title = { vi = 'Chủ tịch tỉnh Mẫu', en = 'Chairman' }, kind = 'office', place = 'xx' }\n"
    "fact 'id' { of = plan, at = 'plan.id', type = 'text', role = 'id', absent = 'none', title = 'mã' }\n"
    "fact 'place' { of = plan, at = 'plan.place', type = 'place', role = 'place', title = 'nơi' }\n"
    "fact 'matter' { of = plan, at = 'plan.matter', type = 'matter', role = 'matter', presumed = 'sail', title = 'lĩnh "
    "vực' }\n"
    "fact 'filed' { of = plan, at = 'dates.filed', type = 'date', absent = 'not_yet', step = true, title = { vi = "
    "'ngày nộp', en = 'day of filing' } }\n"
    "fact 'id' { of = boat, type = 'text', role = 'id', absent = 'none', title = 'mã thuyền' }\n"
    "fact 'sea' { of = boat, type = 'sea', title = { vi = 'vùng biển', en = 'waters' } }\n"
    "fact 'length' { of = boat, type = 'number', title = { vi = 'chiều dài', en = 'length' } }\n"
    "fact 'radio' { of = boat, type = 'yes/no', absent = false, title = { vi = 'có máy bộ đàm', en = 'with a radio' } "
    "}\n"
    "fact 'trained' { of = crew, type = 'yes/no', title = { vi = 'đã qua đào tạo', en = 'trained' } }\n"
    "decision 'licenses' { of = boat, type = 'office', delegable = true, title = { vi = 'Cấp phép', en = 'Licence' } "
    "}\n"
    "decision 'home' { of = boat, type = 'body', title = { vi = 'Cảng về', en = 'Home port' } }\n"
    "decision 'leave' { of = boat, type = 'permission', concerns = boat.sea, title = { vi = 'Ra khơi', en = 'Leaving' "
    "} }\n"
    "source 'paper-1' { title = { vi = 'Tài liệu mẫu', en = 'Sample paper' } }\n"
    "assume 'A-1' { says = { vi = 'Giả định thứ nhất.', en = 'The first assumption.' } }\n"
    "assume 'A-2' { says = { vi = 'Giả định thứ hai.', en = 'The second assumption.' } }\n";

static const char small_policy[] =
    "policy 'xx/sail' { title = { vi = 'Đi biển', en = 'Sailing' }, matter = 'sail', place = 'xx' }\n"
    "instrument 'nd-1' { kind = 'decree', number = '1/2020/NĐ-CP', issued = '2020-01-01',\n"
    "  in_force = { from = { '2020-02-01', '2020-03-31' }, assumes = 'A-2' } }\n"
    "act 'nd-1'\n"
    "define 'small' { of = boat, cites = 'paper-1:4', certainty = 'M', title = { vi = 'thuyền nhỏ', en = 'a small "
    "boat' },\n"
    "  as = boat.length:below(15) & boat.sea:is 'near' }\n"
    "rule 'chairman' { cites = 'nd-1 Điều 1', default = true, decides = { licenses = 'xx.ct' } }\n"
    "delegate 'small-boats' { title = { vi = 'Thuyền nhỏ', en = 'Small boats' }, cites = { 'nd-1 Điều 2', 'paper-1:2' "
    "}, assumes = 'A-1',\n"
    "  power = boat.licenses, from = 'xx.ct', to = head_of('xx.cang'), what = boat.small }\n"
    "rule 'far-home' { cites = 'nd-1 Điều 3', when = boat.sea:is 'far' & boat.length:at_least(20), decides = { home = "
    "'xx.cang' } }\n"
    "permit 'go' { cites = 'nd-1 Điều 4', when = boat.crew:every(function(c) return c.trained end), allows = "
    "boat.leave, provided = { boat.radio } }\n"
    "oblige 'trained' { cites = 'nd-1 Điều 5', about = boat, must = boat.crew:any(function(c) return c.trained end), "
    "gates = boat.licenses }\n";

static const char small_plan[] =
    "plan: { id: don-1, place: xx }\n"
    "dates: { filed: 2021-01-05 }\n"
    "boats:\n"
    "  - { id: an, sea: near, length: 10, crew: [ { trained: false }, { trained: true } ] }\n"
    "  - { id: ba, sea: near, length: 30, radio: true }\n"
    "  - { id: cu, length: 12, crew: [ { trained: true }, { trained: '?' } ] }\n";

#endif
