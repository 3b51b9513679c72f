/* market.h: a small policy set of two scripts, for tests that load one many times: who gives leave to street stalls. */
#ifndef LUAT_TESTS_MARKET_H
#define LUAT_TESTS_MARKET_H

#include <luat/luat.h>

#include <string.h>

static const char market_words[] =
    "entity \"plan\" { title = \"đơn\", law_date = { \"filed\" } }\n"
    "entity \"stall\" { title = \"quầy\", of = plan, at = \"stalls\" }\n"
    "choice \"matter\" { options = { stall = \"bán hàng\" } }\n"
    "choice \"goods\" { options = { flowers = \"hoa\", food = \"đồ ăn\" } }\n"
    "choice \"body-kind\" { options = { office = \"chức danh\", committee = \"ủy ban\" } }\n"
    "choice \"instrument-kind\" { attributes = { rank = \"number\", binding = \"yes/no\" } }\n"
    "option \"decision\" { of = \"instrument-kind\", title = \"Quyết định\", rank = 30, binding = true }\n"
    "place \"xx\" { title = \"nước Mẫu\" }\n"
    "place \"xx/city\" { title = \"thành phố Mẫu\", part_of = \"xx\" }\n"
    "body \"xx.ubnd\" { title = \"Ủy ban nhân dân\", kind = \"committee\", place = \"xx/city\" }\n"
    "body \"xx.phuong\" { title = \"Ủy ban phường\", kind = \"committee\", place = \"xx/city\", part_of = \"xx.ubnd\" "
    "}\n"
    "fact \"id\" { of = plan, at = \"plan.id\", type = \"text\", role = \"id\", absent = \"none\", title = \"mã\" }\n"
    "fact \"place\" { of = plan, at = \"plan.place\", type = \"place\", role = \"place\", title = \"nơi\" }\n"
    "fact \"matter\" { of = plan, at = \"plan.matter\", type = \"matter\", role = \"matter\", presumed = \"stall\","
    " title = \"lĩnh vực\" }\n"
    "fact \"filed\" { of = plan, at = \"dates.filed\", type = \"date\", absent = \"not_yet\", step = true,"
    " title = \"ngày nộp\" }\n"
    "fact \"goods\" { of = stall, type = \"goods\", title = \"hàng\" }\n"
    "fact \"paid\" { of = stall, type = \"money\", title = \"tiền đã nộp\" }\n"
    "decision \"leave\" { of = stall, type = \"body\", title = \"Cho phép\" }\n"
    "decision \"sale\" { of = stall, type = \"permission\", concerns = stall.goods, title = \"Bán hàng\" }\n";

static const char market_norms[] =
    "policy \"xx/stalls\" { title = \"Hè phố\", matter = \"stall\", place = \"xx\" }\n"
    "instrument \"qd-7\" { kind = \"decision\", number = \"7\", issued = \"2016-01-01\", in_force = { from ="
    " \"2016-01-01\" } }\n"
    "act \"qd-7\"\n"
    "rule \"usual\" { title = \"Ủy ban\", cites = \"qd-7 Điều 1\", default = true, decides = { leave = \"xx.ubnd\" } "
    "}\n"
    "rule \"flowers\" { title = \"Hoa\", cites = \"qd-7 Điều 2\", when = stall.goods:is \"flowers\","
    " decides = { leave = \"xx.phuong\" } }\n"
    "permit \"sell\" { title = \"Được bán\", cites = \"qd-7 Điều 3\", when = stall.goods:one_of { \"flowers\", "
    "\"food\" },"
    " allows = stall.sale }\n"
    "oblige \"fee\" { title = \"Nộp phí\", cites = \"qd-7 Điều 4\", about = stall, must = "
    "stall.paid:at_least(trieu(2)) }\n";

#define MARKET_SCRIPTS                                                                                                 \
  {                                                                                                                    \
    {"vocabulary.lua", market_words, sizeof market_words - 1}, { "stalls.lua", market_norms, sizeof market_norms - 1 } \
  }

static const char market_plan[] = "plan: { id: don-1, place: xx/city }\ndates: { filed: 2018-03-01 }\n"
                                  "stalls: [ { goods: flowers, paid: 2 triệu }, { goods: \"?\" } ]\n";
static const char market_plan_json[] =
    "{\"plan\":{\"id\":\"don-1\",\"place\":\"xx/city\"},\"dates\":{\"filed\":\"2018-03-01\"},"
    "\"stalls\":[{\"goods\":\"flowers\",\"paid\":2000000},{\"goods\":\"?\"}]}";

#endif
