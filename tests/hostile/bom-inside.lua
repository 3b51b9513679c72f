-- expect: L106
﻿rule "a" { cites = "s" }
