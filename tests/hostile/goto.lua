-- expect: L113
::a:: goto a
