-- expect: L118
(''):upper().x = 1
