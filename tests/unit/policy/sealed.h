/* sealed.h: a field of law that is made up, and how the tests of policy/ seal scripts of it.
 * The plan has tasks, tasks have bills and notes; the names are short so that a case fits its line. */
#ifndef LT_TESTS_SEALED_H
#define LT_TESTS_SEALED_H

#include "check.h"
#include "policy/set.h"
#include "script/script.h"

static const char sealed_vocabulary[] =
    "entity 'plan' { title = { vi = 'kế hoạch', en = 'plan' }, law_date = { 'done' } }\n"
    "entity 'task' { title = { vi = 'việc', en = 'task' }, of = plan, at = 'tasks' }\n"
    "entity 'bill' { title = { vi = 'khoản chi', en = 'bill' }, of = task, at = 'bills' }\n"
    "entity 'memo' { title = { vi = 'ý kiến', en = 'note' }, of = task, at = 'notes', absent = 'none' }\n"
    "choice 'matter' { options = { 'work', 'rest' } }\n"
    "choice 'body-kind' { options = { 'office', 'bureau', 'school' } }\n"
    "choice 'instrument-kind' { attributes = { rank = 'number', binding = 'yes/no' } }\n"
    "option 'law' { of = 'instrument-kind', title = 'luật', rank = 90, binding = true }\n"
    "option 'decision' { of = 'instrument-kind', title = 'quyết định', rank = 40, binding = true }\n"
    "option 'letter' { of = 'instrument-kind', title = 'công văn', rank = 20, binding = false }\n"
    "choice 'sort' { title = 'loại việc' }\n"
    "option 'road' { of = 'sort', title = 'đường' }\n"
    "option 'bridge' { of = 'sort', title = 'cầu', part_of = 'road' }\n"
    "option 'house' { of = 'sort', title = 'nhà' }\n"
    "choice 'fund' { attributes = { state = { type = 'yes/no', title = { vi = 'là vốn nhà nước', en = 'state money' } } } }\n"
    "option 'own' { of = 'fund', title = 'vốn tự có', state = false }\n"
    "option 'city' { of = 'fund', title = 'ngân sách', state = true }\n"
    "fact 'name' { of = plan, at = 'plan.name', type = 'text', title = 'tên', role = 'name', absent = 'none' }\n"
    "fact 'year' { of = plan, at = 'plan.year', type = 'year', title = { vi = 'năm', en = 'year' }, role = 'year' }\n"
    "fact 'place' { of = plan, at = 'plan.place', type = 'place', title = { vi = 'địa bàn', en = 'place' }, role = 'place' }\n"
    "fact 'owner' { of = plan, type = 'body', title = { vi = 'đơn vị chủ trì', en = 'owner' } }\n"
    "fact 'done' { of = plan, at = 'dates.done', type = 'date', title = { vi = 'ngày xong', en = 'day of completion' },\n"
    "  absent = 'not_yet', step = true }\n"
    "fact 'sort' { of = task, type = 'sort', title = { vi = 'loại việc', en = 'sort of task' } }\n"
    "fact 'urgent' { of = task, type = 'yes/no', title = { vi = 'thuộc diện khẩn cấp', en = 'urgent' }, absent = false }\n"
    "fact 'begun' { of = task, type = 'date', title = { vi = 'ngày bắt đầu', en = 'day of beginning' }, absent = 'not_yet' }\n"
    "fact 'ended' { of = task, type = 'date', title = { vi = 'ngày kết thúc', en = 'day of ending' }, absent = 'not_yet',\n"
    "  otherwise = plan.done }\n"
    "fact 'term' { of = task, type = 'months', title = { vi = 'thời hạn', en = 'term' } }\n"
    "fact 'wait' { of = task, type = 'days', title = { vi = 'thời gian chờ', en = 'wait' } }\n"
    "fact 'share' { of = task, type = 'percent', title = { vi = 'tỷ lệ', en = 'share' } }\n"
    "fact 'units' { of = task, type = 'number', title = { vi = 'số đơn vị', en = 'number of units' } }\n"
    "fact 'helpers' { of = task, type = 'set of body', title = { vi = 'đơn vị hỗ trợ', en = 'helpers' }, absent = 'none', open = true }\n"
    "fact 'chosen' { of = task, type = 'office', title = { vi = 'người được chọn', en = 'chosen officer' }, absent = 'none' }\n"
    "fact 'amount' { of = bill, type = 'money', title = { vi = 'số tiền', en = 'amount' } }\n"
    "fact 'fund' { of = bill, type = 'fund', title = { vi = 'nguồn vốn', en = 'fund' } }\n"
    "fact 'giver' { of = memo, type = 'body', title = { vi = 'cơ quan cho ý kiến', en = 'giver' } }\n"
    "fact 'dated' { of = memo, type = 'date', title = { vi = 'ngày của ý kiến', en = 'date of the note' } }\n"
    "fact 'written' { of = memo, type = 'yes/no', title = { vi = 'bằng văn bản', en = 'in writing' } }\n"
    "decision 'signs' { of = task, type = 'office', title = { vi = 'Ký duyệt', en = 'signature' }, delegable = true }\n"
    "decision 'checks' { of = task, type = 'body', title = { vi = 'Thẩm định', en = 'check' } }\n"
    "decision 'asked' { of = task, type = 'set of body', title = { vi = 'Lấy ý kiến', en = 'consultation' } }\n"
    "decision 'needed' { of = task, type = 'yes/no', title = { vi = 'Phải lập', en = 'needed' } }\n"
    "decision 'cap' { of = task, type = 'money', title = { vi = 'Mức trần', en = 'cap' } }\n"
    "decision 'way' { of = task, type = 'permission', title = { vi = 'Cách làm', en = 'way' } }\n"
    "decision 'pay' { of = bill, type = 'permission', title = { vi = 'Chi trả', en = 'payment' }, concerns = bill.fund }\n"
    "decision 'way' { of = bill, type = 'permission', title = { vi = 'Cách chi', en = 'way of paying' } }\n"
    "place 'xx' { title = 'Nước Mẫu' }\n"
    "place 'xx/yy' { title = 'Tỉnh Mẫu', part_of = 'xx' }\n"
    "body 'xx.boss' { title = 'Chủ tịch Mẫu', kind = 'office' }\n"
    "body 'xx.hall' { title = 'Ủy ban Mẫu', kind = 'bureau', head = 'xx.boss' }\n"
    "body 'xx.desk' { title = 'Sở Mẫu', kind = 'bureau', part_of = 'xx.hall', head_title = 'Giám đốc' }\n"
    "body 'xx.school' { title = 'Trường Mẫu', kind = 'school', part_of = 'xx.desk' }\n"
    "group 'roads' { of = 'sort', members = { 'road' }, closed = true, title = 'nhóm đường' }\n"
    "group 'desks' { members = { 'xx.desk' } }\n"
    "source 'paper' { title = 'Bài báo mẫu' }\n"
    "assume 'A-1' { says = 'Giả định mẫu.' }\n"
    "instrument 'law-1' { kind = 'law', issued = '2010-01-01', in_force = { from = '2010-07-01' } }\n"
    "instrument 'dec-1' { kind = 'decision', issued = '2015-01-01', in_force = { from = '2015-02-15', before = '2020-01-01' } }\n"
    "instrument 'dec-2' { kind = 'decision', in_force = { from = { '2016-01-01', '2016-03-01' } } }\n"
    "instrument 'let-1' { kind = 'letter', issued = '2018-06-13' }\n"
    "policy 'xx/top' { title = 'Toàn quốc', matter = 'work', place = 'xx' }\n"
    "policy 'xx/low' { title = 'Địa phương', matter = 'work', place = 'xx/yy', under = 'xx/top' }\n";

typedef struct sealed {
  lt_arena arena;
  lt_draft draft;
  lt_diags diags;
  lt_set *set;
} sealed;

/* Seals the vocabulary and `script`, as a file of that name; the set is NULL after a fault. */
static inline void sealed_make(sealed *s, const char *vocabulary, const char *name, const char *script) {
  *s = (sealed){.set = NULL};
  s->draft.arena = s->diags.arena = &s->arena;
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_of(vocabulary)}, {lt_str_of(name), lt_str_of(script)}};
  if (lt_script_read(&s->draft, files, 2, NULL, &s->diags)) s->set = lt_set_seal(&s->draft, &s->diags);
  lt_diags_sort(&s->diags);
}

static inline void sealed_free(sealed *s) {
  lt_set_free(s->set);
  lt_arena_free(&s->arena);
}

static inline void sealed_show(sealed *s) {
  lt_text out = {.arena = &s->arena};
  lt_diags_print(&s->diags, LT_DIAG_PLAIN, LT_EN, &out);
  printf("# %.*s\n", LT_STR_ARG(lt_text_str(&out)));
}

#endif
