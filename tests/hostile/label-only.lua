-- expect: L113
::a::
