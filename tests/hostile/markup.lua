-- expect: ok
rule "<script>" { cites = "\"><b>" }
