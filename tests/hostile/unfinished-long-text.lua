-- expect: L131
local a = [==[ 
