-- expect: L129
({[({[({[
