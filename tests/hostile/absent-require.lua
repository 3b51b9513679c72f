-- expect: L141
require 'x'
