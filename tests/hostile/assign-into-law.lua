-- expect: L118
law.most = 5
