/* verbs.c: the table of the verbs, with their help in both languages (lines of at most 80 columns). */
#include "cli.h"

#include <stdint.h>

#include <stdio.h>
#include <string.h>

const cli_verb cli_verbs[] = {
    {"evaluate",
     {"KẾ-HOẠCH [--policies THƯ-MỤC] [--on NGÀY] [--as-of NGÀY]\n"
      "              [--as-known NGÀY] [--store TỆP [--version P-BẢN]]\n"
      "              [--lang vi|en] [--format text|json] [--fail-on KẾT-LUẬN[,…]|none]",
      "PLAN [--policies DIR] [--on DATE] [--as-of DATE]\n"
      "              [--as-known DATE] [--store FILE [--version VERSION]]\n"
      "              [--lang vi|en] [--format text|json] [--fail-on VERDICT[,…]|none]"},
     {"KẾ-HOẠCH", "PLAN"},
     {"xét một kế hoạch", "decide a plan"},
     {"\nKẾ-HOẠCH là tệp YAML hoặc JSON, `-` là đầu vào chuẩn.\n"
      "  --policies  thư mục chính sách\n"
      "  --on        áp dụng pháp luật ngày này; nếu không, theo ngày trong kế hoạch\n"
      "  --as-of     tính những việc đã làm đến ngày này\n"
      "  --as-known  xét theo phiên bản mới nhất đã ban hành vào kho đến hết ngày này;\n"
      "              không có kho: theo các văn bản đã ban hành đến hết ngày này\n"
      "  --version   xét theo phiên bản này của kho (--store hoặc LUAT_STORE)\n"
      "  --fail-on   kết thúc với mã 1 nếu kết luận là một trong: conflict breaches\n"
      "              undetermined no-policy conditional silent complies\n"
      "\nVí dụ: luat evaluate examples/ha-noi-2018-giao-thong.yaml\n",
      "\nPLAN is a YAML or JSON file, `-` is standard input.\n"
      "  --policies  the folder of policies\n"
      "  --on        the law of this day; otherwise the plan's dates choose it\n"
      "  --as-of     what had been done by this day\n"
      "  --as-known  by the newest version published in the store by this day; without\n"
      "              a store by the acts that had been issued by this day\n"
      "  --version   by this version of the store (--store or LUAT_STORE)\n"
      "  --fail-on   end with code 1 if the verdict is one of: conflict breaches\n"
      "              undetermined no-policy conditional silent complies\n"
      "\nExample: luat evaluate examples/ha-noi-2018-giao-thong.yaml --lang en\n"},
     "policies on as-of lang format fail-on store version as-known ",
     1,
     1,
     cli_evaluate},
    {"explain",
     {"KẾ-HOẠCH [ĐỐI-TƯỢNG] [CÂU-HỎI|YÊU-CẦU] | MÃ\n             [--depth full|base|conclusion]",
      "PLAN [SUBJECT] [QUESTION|REQUIREMENT] | CODE\n             [--depth full|base|conclusion]"},
     {"KẾ-HOẠCH hoặc MÃ", "PLAN or CODE"},
     {"giải thích đầy đủ một quyết định, hoặc một mã lỗi", "explain a decision in full, or the code of a diagnostic"},
     {"  --as-known, --version, --store: như trong luat evaluate\n"
      "  --depth     conclusion: kết luận và căn cứ; base: thêm quy định và dữ kiện;\n"
      "              full: cả chuỗi suy luận, mỗi phần nêu một lần\n"
      "\nVí dụ: luat explain examples/ha-noi-2018-giao-thong.yaml\n"
      "       luat explain examples/ha-noi-2018-giao-thong.yaml items/smart-traffic\n"
      "       luat explain L204\n",
      "  --as-known, --version, --store: as in luat evaluate\n"
      "  --depth     conclusion: the answer and what it rests on; base: norms and facts\n"
      "              besides; full: the whole chain, each part once\n"
      "\nExamples: luat explain examples/ha-noi-2018-giao-thong.yaml items/smart-traffic\n"
      "          luat explain L204\n"},
     "policies on as-of lang format depth store version as-known ",
     1,
     3,
     cli_explain},
    {"whynot",
     {"KẾ-HOẠCH ĐỐI-TƯỢNG CÂU-HỎI=GIÁ-TRỊ [--policies THƯ-MỤC]\n            [--on NGÀY] [--as-of NGÀY] [--format "
      "text|json] [--lang vi|en]",
      "PLAN SUBJECT QUESTION=VALUE [--policies DIR]\n            [--on DATE] [--as-of DATE] [--format text|json] "
      "[--lang vi|en]"},
     {"KẾ-HOẠCH, ĐỐI-TƯỢNG và CÂU-HỎI=GIÁ-TRỊ", "PLAN, SUBJECT and QUESTION=VALUE"},
     {"vì sao không phải là kết quả khác", "why an answer is not another one"},
     {"\nNêu những quy định có thể đưa đến kết quả mong muốn, gần đạt nhất trước: điều\n"
      "kiện nào chưa đạt, nay thế nào, "
      "cần thế nào; và quy định nào thắng dù đạt hết.\nGiá trị viết như trong kế hoạch; của một tập hợp: includes:MÃ, "
      "'[MÃ, MÃ]', nobody.\n"
      "\nVí dụ: luat whynot examples/ha-noi-2018-giao-thong.yaml items/smart-traffic \\\n"
      "         approver=hn.ct-ubnd\n",
      "\nThe norms that could conclude the wanted answer, the nearest first: which\n"
      "conditions fail, what each is and what "
      "would do; and what beats the norm even\nwhere none fails. The value is written as in a plan; of a set: "
      "includes:ID,\n'[ID, ID]', nobody.\n"
      "\nExample: luat whynot examples/ha-noi-2018-giao-thong.yaml items/smart-traffic \\\n"
      "         approver=hn.ct-ubnd --lang en\n"},
     "policies on as-of lang format ",
     3,
     3,
     cli_whynot},
    {"missing",
     {"KẾ-HOẠCH [--policies THƯ-MỤC] [--on NGÀY] [--as-of NGÀY]\n             [--format text|json] [--lang vi|en]",
      "PLAN [--policies DIR] [--on DATE] [--as-of DATE]\n             [--format text|json] [--lang vi|en]"},
     {"KẾ-HOẠCH", "PLAN"},
     {"những dữ kiện còn cần biết, có ích nhất nêu trước", "which facts still matter, most useful first"},
     {"\nChỉ nêu những dữ kiện mà biết thì kết luận còn để ngỏ có thể thay đổi; đã thử\n"
      "từng giá trị. Dữ kiện không nêu "
      "ở đây thì không làm thay đổi câu trả lời nào.\n"
      "\nVí dụ: luat missing examples/ha-noi-2018-giao-thong.yaml\n",
      "\nOnly facts that could change what is still open, each tried value by value. A\n"
      "fact that is not listed changes "
      "no answer.\n"
      "\nExample: luat missing examples/ha-noi-2018-giao-thong.yaml --lang en\n"},
     "policies on as-of lang format ",
     1,
     1,
     cli_missing},
    {"ask",
     {"KẾ-HOẠCH [--out KẾ-HOẠCH-2] [--policies THƯ-MỤC] [--on NGÀY]\n         [--as-of NGÀY] [--lang vi|en]",
      "PLAN [--out PLAN2] [--policies DIR] [--on DATE]\n         [--as-of DATE] [--lang vi|en]"},
     {"KẾ-HOẠCH", "PLAN"},
     {"hỏi những dữ kiện còn cần biết, rồi ghi kế hoạch", "ask for the facts that still matter, write the plan"},
     {"\nHỏi từng câu, chỉ những câu còn có ích, và xét lại sau mỗi câu trả lời. Trả lời\nviết như trong kế hoạch; để "
      "trống là chưa biết. Hết câu hỏi thì ghi kế hoạch đã\nbổ sung (YAML) vào --out, hoặc ra đầu ra chuẩn.\n"
      "\nVí dụ: luat ask examples/ha-noi-2018-giao-thong.yaml --out ke-hoach-2.yaml\n",
      "\nOne question at a time, only those that still matter, and decides again after\n"
      "each answer. Answers are written "
      "as in plans; an empty one: not known. At the\n"
      "end the completed plan (YAML) goes to --out, or to standard output.\n"
      "\nExample: luat ask examples/ha-noi-2018-giao-thong.yaml --out plan-2.yaml\n"},
     "policies on as-of lang out ",
     1,
     1,
     cli_ask},
    {"timeline",
     {"KẾ-HOẠCH [--from NGÀY] [--to NGÀY] [--policies THƯ-MỤC]\n              [--as-of NGÀY] [--format text|json] "
      "[--lang vi|en]",
      "PLAN [--from DATE] [--to DATE] [--policies DIR]\n              [--as-of DATE] [--format text|json] "
      "[--lang vi|en]"},
     {"KẾ-HOẠCH", "PLAN"},
     {"xem một kế hoạch qua thời gian", "see a plan through time"},
     {"\nNêu từng ngày mà áp dụng pháp luật ngày đó thì kết luận về kế hoạch thay đổi:\n"
      "trước thế nào, nay thế nào, vì văn bản nào có hiệu lực hoặc hết hiệu lực.\n"
      "  --from, --to  khoảng thời gian; không nêu thì từ ngày đầu đến ngày cuối mà\n"
      "                pháp luật về việc này có thay đổi\n"
      "  --as-of       tính những việc đã làm đến ngày này\n"
      "\nVí dụ: luat timeline examples/ha-noi-2018-giao-thong.yaml --from 2014-01-01\n",
      "\nEvery day on which, under the law of that day, anything decided about the plan\n"
      "changes: what was, what is, and which act came into force or ended.\n"
      "  --from, --to  the time; otherwise from the first to the last day on which the\n"
      "                law of this matter changes\n"
      "  --as-of       what had been done by this day\n"
      "\nExample: luat timeline examples/ha-noi-2018-giao-thong.yaml --lang en\n"},
     "policies as-of lang format from to ",
     1,
     1,
     cli_timeline},
    {"whatif",
     {"KẾ-HOẠCH --set ĐƯỜNG-DẪN=GIÁ-TRỊ … | --draft THƯ-MỤC\n            | --sweep ĐƯỜNG-DẪN=TỪ..ĐẾN | ĐƯỜNG-DẪN=each "
      "…\n            [--policies THƯ-MỤC] [--on NGÀY] [--as-of "
      "NGÀY] [--format text|json]\n            [--lang vi|en]",
      "PLAN --set PATH=VALUE … | --draft DIR\n            | --sweep PATH=FROM..TO | PATH=each …\n"
      "            [--policies DIR] [--on DATE] [--as-of DATE] [--format "
      "text|json]\n            [--lang vi|en]"},
     {"KẾ-HOẠCH", "PLAN"},
     {"thử thay đổi kế hoạch hoặc chính sách", "try changes of a plan, or of the policies"},
     {"\nChỉ nêu những gì được quyết định khác đi, trước thế nào, nay thế nào, vì\nthay đổi nào và quy định nào; "
      "thay đổi không có tác dụng gì cũng được nói rõ.\n"
      "  --set       đặt một giá trị vào kế hoạch, viết như trong kế hoạch; nêu được\n"
      "              nhiều lần; phần tử mới là `+`, bỏ đi thì không viết giá trị\n"
      "  --sweep     cho một dữ kiện chạy qua mọi giá trị: đúng những điểm mà kết luận\n"
      "              thay đổi, và kết luận ở mỗi bên; nêu hai lần thì thành bảng\n"
      "  --draft     xét kế hoạch theo thư mục chính sách dự thảo này\n"
      "\nVí dụ: luat whatif examples/ha-noi-2018-giao-thong.yaml \\\n"
      "         --set 'items/smart-traffic/costs/1/amount=16 tỷ' --set hirer=hn.so-dl\n"
      "       luat whatif KẾ-HOẠCH --set 'items/wan/opinions/+={giver: hn.so-tttt}'\n"
      "       luat whatif KẾ-HOẠCH --sweep 'items/wan/costs/1/amount=0..20 tỷ'\n",
      "\nOnly what is decided otherwise: what was, what is, because of which change and\n"
      "which provisions; a change that "
      "changes nothing is said to change nothing.\n"
      "  --set       puts a value into the plan, written as in a plan; may be given\n"
      "              several times; a new element is `+`, no value takes away\n"
      "  --sweep     runs a fact through all its values: exactly where decisions\n"
      "              switch, and those on each side; given twice, a table\n"
      "  --draft     decides the plan by this folder of draft policies\n"
      "\nExample: luat whatif examples/ha-noi-2018-giao-thong.yaml --lang en \\\n"
      "         --set 'items/smart-traffic/costs/1/amount=16 tỷ' --set hirer=hn.so-dl\n"
      "         luat whatif PLAN --sweep 'items/wan/costs/1/amount=0..20 tỷ'\n"},
     "policies on as-of lang format set sweep draft ",
     1,
     1,
     cli_whatif},
    {"compare",
     {"KẾ-HOẠCH KẾ-HOẠCH-2 [--policies THƯ-MỤC] [--on NGÀY]\n             [--as-of NGÀY] [--format text|json] [--lang "
      "vi|en]",
      "PLAN PLAN2 [--policies DIR] [--on DATE]\n             [--as-of DATE] [--format text|json] [--lang vi|en]"},
     {"hai KẾ-HOẠCH", "two PLANS"},
     {"so sánh hai kế hoạch", "compare two plans"},
     {"\nNhững gì được quyết định khác nhau ở hai kế hoạch, và vì dữ kiện nào khác nhau.\nPhần tử được ghép theo `id`, "
      "không có thì theo số thứ tự.\n"
      "\nVí dụ: luat compare examples/ha-noi-2018-giao-thong.yaml \\\n"
      "         examples/ha-noi-2018-lay-y-kien-sau.yaml\n",
      "\nWhat is decided otherwise in the second plan, and which differing facts cause\n"
      "it. Elements are matched by their "
      "`id`, else by their number.\n"
      "\nExample: luat compare examples/ha-noi-2018-giao-thong.yaml \\\n"
      "         examples/ha-noi-2018-lay-y-kien-sau.yaml --lang en\n"},
     "policies on as-of lang format ",
     2,
     2,
     cli_compare},
    {"howto",
     {"KẾ-HOẠCH ĐỐI-TƯỢNG CÂU-HỎI=GIÁ-TRỊ | KẾ-HOẠCH --comply\n           [--fix ĐƯỜNG-DẪN]… [--cost ĐƯỜNG-DẪN=N]… "
      "[--alternatives N]\n           [--policies THƯ-MỤC] [--on NGÀY] [--as-of NGÀY] [--format text|json]\n           "
      "[--lang vi|en]",
      "PLAN SUBJECT QUESTION=VALUE | PLAN --comply\n           [--fix PATH]… [--cost PATH=N]… [--alternatives N]\n"
      "        "
      "   [--policies DIR] [--on DATE] [--as-of DATE] [--format text|json]\n           [--lang vi|en]"},
     {"KẾ-HOẠCH", "PLAN"},
     {"phải sửa gì, ít nhất, để được như mong muốn", "the least that must change to get there"},
     {"\nNêu những thay đổi ít nhất và rẻ nhất trong những điều được phép sửa, để câu hỏi\n"
      "có câu trả lời ấy, hoặc để kế hoạch "
      "tuân thủ; việc đã làm thì không sửa. Mỗi cách\n"
      "đều đã được xét lại trên kế hoạch đã sửa. Không có cách nào thì nêu quy "
      "định vướng.\n"
      "  --comply        để cả kế hoạch tuân thủ\n"
      "  --fix           điều này giữ nguyên, cùng mọi thứ bên dưới; nêu được nhiều lần\n"
      "  --cost          sửa điều này giá N (không nêu thì 1); lấy cách rẻ nhất\n"
      "  --alternatives  nêu thêm N cách khác\n"
      "GIÁ-TRỊ viết như trong kế hoạch; cho phép là `allowed`; tập hợp thì `includes:MÃ`;\n"
      "người đứng đầu là `head_of:MÃ`.\n"
      "\nVí dụ: luat howto examples/ha-noi-2018-chua-lay-y-kien.yaml --comply\n",
      "\nThe fewest and cheapest changes of what may be changed by which the question gets\n"
      "that answer, or the plan complies; "
      "what was done stays. Each way was confirmed by\n"
      "deciding the changed plan. Where there is none, the provisions in the "
      "way.\n"
      "  --comply        the plan as a whole complies\n"
      "  --fix           this stays as it is, with all below it; may be given several\n"
      "                  times\n"
      "  --cost          changing this costs N (otherwise 1); the cheapest way is told\n"
      "  --alternatives  N other ways besides\n"
      "VALUE is written as in a plan; of a permission `allowed`; of a set `includes:ID`;\n"
      "the head of a body `head_of:ID`.\n"
      "\nExample: luat howto examples/ha-noi-2018-chua-lay-y-kien.yaml --comply --lang en\n"},
     "policies on as-of lang format comply fix cost alternatives ",
     1,
     3,
     cli_howto},
    {"filter",
     {"< KẾ-HOẠCH.ndjson > KẾT-QUẢ.ndjson [--explain none|rules|full]\n"
      "            [--jobs N] [--policies THƯ-MỤC] [--digest MÃ] [--on NGÀY]\n"
      "            [--as-of NGÀY] [--strict] [--flush line|block] [--slurp]\n"
      "            [--max-line BYTE] [--shard I/N] [--skip-done TỆP] [--progress]\n"
      "            [--lang vi|en]",
      "< PLANS.ndjson > DECISIONS.ndjson [--explain none|rules|full]\n"
      "            [--jobs N] [--policies DIR] [--digest DIGEST] [--on DATE]\n"
      "            [--as-of DATE] [--strict] [--flush line|block] [--slurp]\n"
      "            [--max-line BYTES] [--shard I/N] [--skip-done FILE] [--progress]\n"
      "            [--lang vi|en]"},
     {"", ""},
     {"xét từng dòng, mỗi dòng một kế hoạch JSON", "decide line by line, a JSON plan each"},
     {"\nMỗi dòng vào là một kế hoạch JSON, cho đúng một dòng ra, theo đúng thứ tự. Dòng\n"
      "sai cho một dòng lỗi, các dòng khác vẫn được xét. Số đếm ở đầu ra lỗi, một dòng.\n"
      "  --explain   none: kết luận; rules: thêm quy định và vi phạm (mặc định); full:\n"
      "              đúng như luat evaluate --format json\n"
      "  --jobs      xét cùng lúc bằng N luồng; các byte ra không đổi\n"
      "  --digest    chỉ xét theo bộ chính sách có mã này\n"
      "  --strict    kết thúc với mã 1 nếu có dòng bị từ chối\n"
      "  --flush     block: ghi ngay mọi dòng đã đọc được; line: ghi từng dòng một\n"
      "  --slurp     đọc hết rồi mới ghi, cho chương trình ghi hết rồi mới đọc\n"
      "  --max-line  dòng dài hơn thì bị từ chối (mặc định 1048576)\n"
      "  --shard     chỉ những dòng I, I+N, I+2N …, đếm từ 1\n"
      "  --skip-done TỆP là kết quả của lần chạy bị ngắt: chỉ ghi phần còn thiếu\n"
      "  --progress  mỗi giây nêu đã xét bao nhiêu dòng\n\n"
      "Ví dụ: luat filter --jobs 2 --explain none < ke-hoach.ndjson > ket-qua.ndjson\n",
      "\nEach line is a JSON plan and gives just one line, in the same order. A bad line\n"
      "gives an error, the others are decided. Counts are one line on standard error.\n"
      "  --explain   none: outcomes; rules: norms and breaches besides (the default);\n"
      "              full: just as luat evaluate --format json\n"
      "  --jobs      N threads at once; the bytes are the same\n"
      "  --digest    only by the policy set that has this digest\n"
      "  --strict    end with code 1 if any line was refused\n"
      "  --flush     block: all lines that could be read at once; line: one by one\n"
      "  --slurp     read all, then write, for parents that write all, then read\n"
      "  --max-line  longer lines are refused (1048576 where nothing is said)\n"
      "  --shard     only lines I, I+N, I+2N …, counted from 1\n"
      "  --skip-done FILE is the output of a run that was broken off: only the rest\n"
      "  --progress  each second, how many lines are decided\n\n"
      "Example: luat filter --jobs 2 --explain none < plans.ndjson > decisions.ndjson\n"},
     "policies on as-of lang jobs explain flush max-line shard skip-done digest strict slurp progress ",
     0,
     0,
     cli_filter},
    {"check",
     {"[ĐƯỜNG-DẪN…] [--format human|plain|json]", "[PATHS] [--format human|plain|json]"},
     {"", ""},
     {"kiểm tra chính sách và kế hoạch; im lặng nếu không có lỗi", "check policies and plans; silent when all is well"},
     {"\nThư mục là chính sách, tệp .yaml .yml .json là kế hoạch, `-` là kế hoạch ở đầu\nvào chuẩn; không nêu gì thì "
      "kiểm tra bộ chính sách đang dùng.\n",
      "\nFolders are policies, files .yaml .yml .json are plans, `-` is a plan on\nstandard input; without any, the "
      "policies in use are checked.\n"},
     "policies lang format ",
     0,
     SIZE_MAX,
     cli_check},
    {"show",
     {"set [ID] | plan KẾ-HOẠCH | language\n        | slice --place NƠI --on NGÀY [--matter LĨNH-VỰC] [--within "
      "CƠ-QUAN]",
      "set [ID] | plan PLAN | language\n        | slice --place PLACE --on DATE [--matter MATTER] [--within BODY]"},
     {"`set`, `slice`, `plan` hoặc `language`", "`set`, `slice`, `plan` or `language`"},
     {"xem bộ chính sách, phần áp dụng, kế hoạch, ngôn ngữ", "look at the policy set, a slice, a plan, the language"},
     {"\nVí dụ: luat show set item             # hạng mục nêu được gì, hỏi những gì\n"
      "       luat show set fund             # các giá trị của một kiểu lựa chọn\n"
      "       luat show set vn/ha-noi/2018#shared-item\n"
      "       luat show slice --place vn/ha-noi --on 2018-09-05\n"
      "       luat show language             # mọi từ để viết quy định\n",
      "\nExamples: luat show set item          # what an item may state, what is asked\n"
      "          luat show set fund          # the values of a choice\n"
      "          luat show set vn/ha-noi/2018#shared-item\n"
      "          luat show slice --place vn/ha-noi --on 2018-09-05\n"
      "          luat show language          # every word to write a policy with\n"},
     "policies on as-of lang place matter within ",
     1,
     2,
     cli_show},
    {"test",
     {"[ĐƯỜNG-DẪN…] [--run BIỂU-THỨC] [--policies THƯ-MỤC]\n          [--format pretty|tap|junit|json] [--lang vi|en]",
      "[PATHS] [--run RE] [--policies DIR]\n          [--format pretty|tap|junit|json] [--lang vi|en]"},
     {"", ""},
     {"chạy các tình huống kiểm tra chính sách", "run the scenarios that test the policies"},
     {"\nĐường dẫn là tệp tình huống, hoặc thư mục có các tệp `*.scenarios.yaml`; không\nnêu gì thì chạy mọi tình "
      "huống trong thư mục chính sách. Có tình huống sai\nthì kết thúc với mã 1. Cách viết: policies/README.md.\n"
      "  --run       chỉ những tình huống có tên khớp biểu thức chính quy này\n"
      "\nVí dụ: luat test policies/vn/ha-noi --run 'HN-4'\n",
      "\nPaths are scenario files, or folders with `*.scenarios.yaml` files; without any,\nall of the policies' folder "
      "are run. Ends with code 1 if one fails. How to write\nthem: policies/README.md.\n"
      "  --run       only those whose name matches this regular expression\n"
      "\nExample: luat test policies/vn/ha-noi --run 'HN-4' --lang en\n"},
     "policies lang format run ",
     0,
     SIZE_MAX,
     cli_test},
    {"law",
     {"[VĂN-BẢN] [--on NGÀY] [--place NƠI] [--lang vi|en] [--format text|json]",
      "[INSTRUMENT] [--on DATE] [--place PLACE] [--lang vi|en]\n         [--format text|json]"},
     {"", ""},
     {"xem các văn bản, hoặc một văn bản và lịch sử của nó", "the instruments, or one of them with its history"},
     {"\n  --on        tình trạng hiệu lực vào ngày này; không nêu ngày thì không xét\n"
      "  --place     chỉ những văn bản áp dụng ở nơi này\n"
      "\nVí dụ: luat law --on 2018-09-05 --place vn/ha-noi\n"
      "       luat law qd-80-2014\n",
      "\n  --on        how each stands on this day; without a day none is said\n"
      "  --place     only the instruments that apply at this place\n"
      "\nExamples: luat law --on 2018-09-05 --place vn/ha-noi --lang en\n"
      "          luat law qd-80-2014 --lang en\n"},
     "policies on place lang format ",
     0,
     1,
     cli_law},
    {"where-used",
     {"TÊN [--lang vi|en] [--format text|json]", "ID [--lang vi|en] [--format text|json]"},
     {"TÊN", "ID"},
     {"mọi chỗ nêu một cơ quan, dữ kiện, văn bản, quy định …", "every place that names a body, fact, act, norm …"},
     {"\nVí dụ: luat where-used hn.so-tttt\n"
      "       luat where-used item.category\n"
      "       luat where-used 'nd-73-2019 Điều 56'\n"
      "       luat where-used seed-1:21\n",
      "\nExamples: luat where-used hn.so-tttt --lang en\n"
      "          luat where-used item.category --lang en\n"
      "          luat where-used 'nd-73-2019 Điều 56' --lang en\n"
      "          luat where-used seed-1:21 --lang en\n"},
     "policies lang format ",
     1,
     1,
     cli_where_used},
    {"store",
     {"init TỆP | check TỆP | backup TỆP BẢN-SAO | manifest TỆP PHIÊN-BẢN\n"
      "           | trust TỆP KHÓA | distrust TỆP KHÓA\n"
      "           | sign TỆP PHIÊN-BẢN|ĐẦU-CHUỖI CHỮ-KÝ | head TỆP | migrate TỆP\n"
      "           [--at LÚC] [--format text|json] [--lang vi|en]",
      "init FILE | check FILE | backup FILE TO | manifest FILE VERSION\n"
      "           | trust FILE KEY | distrust FILE KEY\n"
      "           | sign FILE VERSION|HEAD SIGNATURE | head FILE | migrate FILE\n"
      "           [--at TIME] [--format text|json] [--lang vi|en]"},
     {"việc cần làm và TỆP", "what to do and FILE"},
     {"tạo, kiểm tra, sao lưu kho; chữ ký", "make, check, back up a store; signatures"},
     {"\nKho là một tệp giữ các phiên bản chính sách đã ban hành, kế hoạch và biên nhận.\n"
      "Không tệp nào bị ghi đè; sao lưu được cả khi người khác đang ghi. Lúc ấy đừng\n"
      "chép riêng tệp kho: điều mới ghi còn ở tệp -wal bên cạnh; hãy dùng backup.\n"
      "check: tệp và lược đồ có lành không; so từng điều đã ghi thì dùng luat verify.\n"
      "Chữ ký theo dạng của minisign: ký bản kê (manifest) của phiên bản, rồi đưa chữ\n"
      "ký vào kho; khóa bí mật không bao giờ đưa cho luat. Đầu chuỗi (head) cũng ký\n"
      "được như vậy, để người khác biết chuỗi đến mục ấy là của ai.\n"
      "migrate: nâng kho của bản luat cũ lên lược đồ hiện nay.\n"
      "\nVí dụ: luat store init kho.luat\n"
      "       luat store backup kho.luat kho-2018-09-05.luat\n"
      "       luat store head kho.luat > dau-chuoi; minisign -Sm dau-chuoi\n"
      "       luat store sign kho.luat dau-chuoi dau-chuoi.minisig\n",
      "\nA store is one file that keeps the published versions of the policies, plans and\n"
      "receipts. No file is written over; a backup can be made while others write. Do\n"
      "not copy the file by itself then: what was recorded last is still in the file\n"
      "-wal beside it; use backup.\n"
      "check: whether file and schema are sound; what was recorded, by luat verify.\n"
      "Signatures are those of minisign: sign the manifest of a version, then put the\n"
      "signature in; secret keys are never given to luat. The head of the chain can be\n"
      "signed in the same way, to vouch for the chain up to it.\n"
      "migrate: brings a store of an older luat up to the schema of today.\n"
      "\nExamples: luat store init law.luat\n"
      "          luat store backup law.luat law-2018-09-05.luat\n"
      "          luat store head law.luat > head; minisign -Sm head\n"
      "          luat store sign law.luat head head.minisig\n"},
     "lang format at ",
     2,
     4,
     cli_store},
    {"publish",
     {"THƯ-MỤC --store TỆP [--note GHI-CHÚ] [--at LÚC]\n             [--format text|json] [--lang vi|en]",
      "DIR --store FILE [--note NOTE] [--at TIME]\n             [--format text|json] [--lang vi|en]"},
     {"THƯ-MỤC chính sách", "the DIR of policies"},
     {"ban hành một phiên bản chính sách vào kho", "publish a version of the policies in a store"},
     {"\nGhi nguyên văn mọi kịch bản, sau khi đã kiểm tra; phiên bản không bao giờ đổi.\nĐã đúng là phiên bản mới nhất "
      "thì không ghi thêm. Biến LUAT_STORE\nthay cho --store.\n"
      "  --note      ghi chú, một dòng\n"
      "  --at        thời điểm ban hành, ví dụ 2018-09-05T14:30; nếu không, bây giờ\n"
      "\nVí dụ: luat publish policies --store kho.luat --note 'bản đầu'\n",
      "\nKeeps every script byte for byte, once they are found right; a version never\n"
      "changes. What is the newest already "
      "is not put in again. LUAT_STORE stands in\nfor --store.\n"
      "  --note      a note, on one line\n"
      "  --at        when, as 2018-09-05T14:30; otherwise now\n"
      "\nExample: luat publish policies --store law.luat --note 'the first'\n"},
     "lang format store note at ",
     1,
     1,
     cli_publish},
    {"versions",
     {"--store TỆP [--format text|json] [--lang vi|en]", "--store FILE [--format text|json] [--lang vi|en]"},
     {"", ""},
     {"các phiên bản đã ban hành", "the versions that were published"},
     {"\nMới nhất nêu trước: số, lúc ban hành, mã nội dung, mã niêm phong, ghi chú.\n",
      "\nThe newest first: number, time, content, seal, note.\n"},
     "lang format store ",
     0,
     0,
     cli_versions},
    {"checkout",
     {"PHIÊN-BẢN THƯ-MỤC --store TỆP [--lang vi|en]", "VERSION DIR --store FILE [--lang vi|en]"},
     {"PHIÊN-BẢN và THƯ-MỤC", "VERSION and DIR"},
     {"lấy kịch bản của một phiên bản ra thư mục mới", "write a version's scripts into a new folder"},
     {"\nPHIÊN-BẢN là số, hoặc ít nhất sáu chữ số đầu của mã nội dung hay mã niêm phong.\n"
      "\nVí dụ: luat checkout 1 chinh-sach-ban-dau --store kho.luat\n",
      "\nVERSION is a number, or at least six of the first digits of a content or a seal.\n"
      "\nExample: luat checkout 1 first-policies --store law.luat\n"},
     "lang store ",
     2,
     2,
     cli_checkout},
    {"record",
     {"KẾ-HOẠCH… --store TỆP [--version PHIÊN-BẢN] [--on NGÀY]\n            [--as-of NGÀY] [--at LÚC] [--lines]\n"
      "            "
      "[--format text|json] [--lang vi|en]",
      "PLAN… --store FILE [--version VERSION] [--on DATE] [--as-of DATE]\n            [--at TIME] [--lines] "
      "[--format text|json] [--lang vi|en]"},
     {"KẾ-HOẠCH", "PLAN"},
     {"xét kế hoạch và giữ lại kế hoạch cùng biên nhận", "decide plans, keep them with a receipt"},
     {"\nXét theo phiên bản mới nhất trong kho và nói là phiên bản nào; ghi kế hoạch\n"
      "nguyên văn cùng kết luận vào chuỗi. "
      "Đã ghi rồi thì không ghi nữa, nên lô bị ngắt\nchỉ cần chạy lại. Nên giữ dòng `đầu chuỗi` ở nơi khác.\n"
      "  --version   phiên bản khác, như trong luat versions\n"
      "  --lines     mỗi dòng của tệp là một kế hoạch JSON\n"
      "  --at        ghi lúc nào; nếu không, bây giờ\n"
      "\nVí dụ: luat record examples/ha-noi-2018-giao-thong.yaml --store kho.luat\n",
      "\nDecides by the newest version in the store and says which; keeps the plan byte\n"
      "for byte and the conclusion in the "
      "chain. What is there already is not put in\nagain, so a batch that was cut off is simply run again. Keep the "
      "`head`\nelsewhere.\n"
      "  --version   another version, as in luat versions\n"
      "  --lines     each line of the file is a plan in JSON\n"
      "  --at        when it is recorded; otherwise now\n"
      "\nExample: luat record examples/ha-noi-2018-giao-thong.yaml --store law.luat\n"},
     "lang format store version on as-of at lines ",
     1,
     SIZE_MAX,
     cli_record},
    {"log",
     {"--store TỆP [--plan MÃ] [--question CÂU-HỎI] [--outcome KẾT-QUẢ]\n         [--rule QUY-ĐỊNH] [--cites NGUỒN] "
      "[--format text|json] [--lang vi|en]",
      "--store FILE [--plan ID] [--question QUESTION] [--outcome OUTCOME]\n         [--rule NORM] [--cites SOURCE] "
      "[--format text|json] [--lang vi|en]"},
     {"", ""},
     {"các biên nhận trong kho", "the receipts in a store"},
     {"\nChỉ những biên nhận có một câu trả lời, hoặc một yêu cầu, đúng mọi điều đã nêu.\n"
      "  --outcome   value, not-applicable, no-rule, conflict, undetermined,\n"
      "              discretion; của yêu cầu: met, breached, pending …\n"
      "  --cites     seed-1, seed-1:21, qd-80-2014, qd-80-2014:Đ6 và mọi điều khoản\n"
      "              thuộc điều ấy\n"
      "\nVí dụ: luat log --store kho.luat --question approver --outcome undetermined\n",
      "\nOnly receipts in which one answer, or one requirement, is all that is asked for.\n"
      "  --outcome   value, not-applicable, no-rule, conflict, undetermined,\n"
      "              discretion; of a requirement: met, breached, pending …\n"
      "  --cites     seed-1, seed-1:21, qd-80-2014, qd-80-2014:Đ6 and what lies in it\n"
      "\nExample: luat log --store law.luat --question approver --outcome undetermined\n"},
     "lang format store plan question outcome rule cites ",
     0,
     0,
     cli_log},
    {"receipt",
     {"BIÊN-NHẬN --store TỆP [--format text|json] [--lang vi|en]",
      "RECEIPT --store FILE [--format text|json] [--lang vi|en]"},
     {"BIÊN-NHẬN", "RECEIPT"},
     {"xem một biên nhận", "show one receipt"},
     {"\nBIÊN-NHẬN là số, hoặc ít nhất sáu chữ số đầu của mã. Nêu ghi lúc nào,\n"
      "theo phiên bản nào, ai ký, và điều đã quyết định; dạng json có nguyên văn như\nkhi ghi.\n"
      "\nVí dụ: luat receipt 2 --store kho.luat\n",
      "\nRECEIPT is a number, or at least six of the first digits of a hash. It says when\n"
      "it was recorded, by which version, who signed that, and what was decided; as\n"
      "json just as it was recorded.\n"
      "\nExample: luat receipt 2 --store law.luat\n"},
     "lang format store ",
     1,
     1,
     cli_receipt},
    {"verify",
     {"--store TỆP [--head ĐẦU-CHUỖI] [--jobs N] [--format text|json]\n            [--lang vi|en]",
      "--store FILE [--head HEAD] [--jobs N] [--format text|json]\n            [--lang vi|en]"},
     {"", ""},
     {"kiểm tra chuỗi: có gì bị sửa, xóa, chèn không", "check the chain: is anything changed, removed, inserted"},
     {"\nSo mọi điều trong kho với mã của nó; kết thúc với mã 1 nếu có chỗ không khớp.\n"
      "  --head      đầu chuỗi đã giữ ở nơi khác, hoặc tệp có nó: biết được phần cuối\n"
      "              bị cắt, bản cũ, và chuỗi bị viết lại từ đầu\n"
      "  --jobs      kiểm tra cùng lúc bằng N luồng; các byte ra không đổi\n"
      "\nVí dụ: luat verify --store kho.luat\n",
      "\nHolds everything in the store against its hash; ends with code 1 if anything\ndoes not agree.\n"
      "  --head      a head that was kept elsewhere, or a file with it: shows an end\n"
      "              that was cut off, an old copy, and a chain that was written anew\n"
      "  --jobs      N threads at once; the bytes are the same\n"
      "\nExample: luat verify --store law.luat\n"},
     "lang format store head jobs ",
     0,
     0,
     cli_verify},
    {"replay",
     {"[BIÊN-NHẬN | --all] --store TỆP [--format text|json] [--lang vi|en]",
      "[RECEIPT | --all] --store FILE [--format text|json] [--lang vi|en]"},
     {"BIÊN-NHẬN hoặc --all", "RECEIPT or --all"},
     {"xét lại điều đã ghi, so từng byte", "decide again what is recorded, byte for byte"},
     {"\nChỉ dùng những gì có trong kho: kịch bản, kế hoạch, ngày. Kết thúc với mã 1 nếu\n"
      "có biên nhận xét lại ra khác, "
      "và nói vì sao.\n"
      "\nVí dụ: luat replay --all --store kho.luat\n",
      "\nFrom what is in the store alone: scripts, plan, dates. Ends with code 1 if a\n"
      "receipt comes out otherwise, and "
      "says why.\n"
      "\nExample: luat replay --all --store law.luat\n"},
     "lang format store all ",
     0,
     1,
     cli_replay},
    {"impact",
     {"DỰ-THẢO --store TỆP [--jobs N] [--version PHIÊN-BẢN] [--plan MÃ]\n"
      "            [--place NƠI] [--question CÂU-HỎI] [--outcome KẾT-QUẢ]\n"
      "            [--rule QUY-ĐỊNH] [--cites NGUỒN] [--since NGÀY] [--until NGÀY]\n"
      "            [--format text|json|html|csv] [--lang vi|en]\n"
      "       luat impact [DỰ-THẢO] --amends VĂN-BẢN[:Đ…] [--store TỆP]\n"
      "            [--policies THƯ-MỤC]",
      "DRAFT --store FILE [--jobs N] [--version VERSION] [--plan ID]\n"
      "            [--place PLACE] [--question QUESTION] [--outcome OUTCOME]\n"
      "            [--rule NORM] [--cites SOURCE] [--since DATE] [--until DATE]\n"
      "            [--format text|json|html|csv] [--lang vi|en]\n"
      "       luat impact [DRAFT] --amends INSTRUMENT[:Đ…] [--store FILE]\n"
      "            [--policies DIR]"},
     {"thư mục DỰ-THẢO", "the DRAFT folder"},
     {"dự thảo làm thay đổi gì cho các kế hoạch trong kho", "what a draft would change for the plans in a store"},
     {"\nXét lại mọi kế hoạch trong kho (biên nhận mới nhất của từng kế hoạch) theo phiên\n"
      "bản đã xét và theo thư mục chính sách DỰ-THẢO, cùng ngày; nêu điều gì khác, cho\n"
      "ai, vì quy định nào; và ít kế hoạch nhất đủ cho thấy mọi quy định bị thay đổi.\n"
      "  --jobs      xét cùng lúc bằng N luồng; các byte ra không đổi\n"
      "  --version   so với phiên bản này, thay cho phiên bản của từng biên nhận\n"
      "  --plan, --place, --question\n"
      "              chỉ kế hoạch này, nơi này và các nơi thuộc nó, câu hỏi này\n"
      "  --outcome, --rule, --cites\n"
      "              chỉ kế hoạch mà biên nhận mới nhất có một câu trả lời (cho\n"
      "              --question nếu có nêu) hoặc một yêu cầu đúng như thế, như luat log\n"
      "  --since, --until\n"
      "              chỉ biên nhận ghi trong những ngày này\n"
      "  --format    html: một tệp xem bằng trình duyệt; csv: cho bảng tính\n"
      "  --amends    mọi quy định, tình huống và kế hoạch dẫn văn bản này, hoặc điều,\n"
      "              khoản, điểm này của nó; quan hệ gián tiếp nêu riêng\n\n"
      "Ví dụ: luat impact du-thao --store kho.luat --format html > tac-dong.html\n"
      "       luat impact --amends nd-73-2019:Đ54 --store kho.luat\n",
      "\nDecides every plan in the store (the last receipt of each) again, by the version\n"
      "that decided it and by the DRAFT folder of policies, for the same dates: what\n"
      "differs, for whom, because of which rule; and the fewest plans that show every\n"
      "changed rule.\n"
      "  --jobs      N threads at once; the bytes are the same\n"
      "  --version   beside this version in place of that of each receipt\n"
      "  --plan, --place, --question\n"
      "              only this plan, this place and those in it, this question\n"
      "  --outcome, --rule, --cites\n"
      "              only plans whose last receipt has one answer (to --question, where\n"
      "              that is given) or requirement that is so, as in luat log\n"
      "  --since, --until\n"
      "              only receipts recorded on these days\n"
      "  --format    html: one file for a browser; csv: for a sheet\n"
      "  --amends    every rule, scenario and plan that cites this act, or this\n"
      "              article, clause or point of it; what is indirect is told apart\n\n"
      "Example: luat impact draft --store law.luat --format html > impact.html\n"
      "         luat impact --amends nd-73-2019:Đ54 --store law.luat\n"},
     "policies lang format store jobs version plan place question outcome rule cites since until amends ",
     0,
     1,
     cli_impact},
    {"bench",
     {"[PHẦN …] [--rules N] [--items N] [--plan KẾ-HOẠCH] [--policies THƯ-MỤC]\n"
      "            [--lang vi|en] [--format text|json]",
      "[PART …] [--rules N] [--items N] [--plan PLAN] [--policies DIR]\n"
      "            [--lang vi|en] [--format text|json]"},
     {"", ""},
     {"đo tốc độ của luat trên máy này", "measure luat on this machine"},
     {"\nĐo việc nạp bộ chính sách đang dùng và các bộ quy phạm sinh ra từ một số gốc cố\n"
      "định, bằng thời gian bộ xử lý. "
      "Máy dùng chung thì số đo dao động: so sánh các số\ntrong cùng một lần chạy.\n"
      "  PHẦN        chỉ những phần này: load verbs filter deciding store command impact\n"
      "              (deciding: xét, so với cùng quy định viết bằng C, nếu có trình biên dịch;\n"
      "              command: cả lệnh evaluate, chạy thành tiến trình)\n"
      "  --rules     chỉ một bộ với chừng này quy phạm, thay cho 40, 700 và 10.000\n"
      "  --items     xét chừng này đối tượng khác nhau (100.000)\n"
      "  --plan      nhân các phần tử của kế hoạch này thành 50 để đo các cách hỏi (verbs),\n"
      "              thay cho các kế hoạch trong thư mục examples cạnh chính sách\n",
      "\nMeasures the loading of the policies in use and of generated rules, which a fixed\n"
      "seed makes, as processor time. "
      "On a shared machine figures vary: compare those of\none run.\n"
      "  PART        only these parts: load verbs filter deciding store command impact\n"
      "              (deciding: beside the same rules written in C, where there is a compiler;\n"
      "              command: the whole of evaluate, run as a process)\n"
      "  --rules     one set of so many rules instead of 40, 700 and 10,000\n"
      "  --items     so many different items to decide (100,000)\n"
      "  --plan      multiplies the elements of this plan to 50 for the ways to ask\n"
      "              (verbs), instead of the plans of examples beside the policies\n"},
     "policies lang format rules items plan ",
     0,
     SIZE_MAX,
     cli_bench},
    {"help",
     {"[LỆNH]", "[COMMAND]"},
     {"", ""},
     {"danh sách lệnh, hoặc một lệnh", "the commands, or one of them"},
     {"", ""},
     "lang ",
     0,
     1,
     cli_help},
    {"version", {"", ""}, {"", ""}, {"phiên bản", "the version"}, {"", ""}, "lang ", 0, 0, cli_version},
    {NULL, {NULL, NULL}, {NULL, NULL}, {NULL, NULL}, {NULL, NULL}, NULL, 0, 0, NULL},
};

const cli_verb *cli_verb_find(const char *name) {
  for (const cli_verb *verb = cli_verbs; verb->name != NULL; verb++)
    if (strcmp(verb->name, name) == 0) return verb;
  return NULL;
}

int cli_unknown_verb(cli_session *session, const char *name) {
  const char *names[48];
  size_t len = 0;
  for (const cli_verb *verb = cli_verbs; verb->name != NULL; verb++) names[len++] = verb->name;
  int near = luat_nearest(name, names, len);
  char vi[128], en[128];
  if (near >= 0) {
    strcat(strcat(strcpy(vi, "có phải là `luat "), names[near]), "`?");
    strcat(strcat(strcpy(en, "did you mean `luat "), names[near]), "`?");
  } else {
    strcpy(vi, "xem `luat help`");
    strcpy(en, "see `luat help`");
  }
  return cli_usage(session, "L701", name, vi, en);
}
