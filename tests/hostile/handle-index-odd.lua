-- expect: L151
rule "a" { when = item["__index"], must = item[1], should = item[item], says = item[{}] }
