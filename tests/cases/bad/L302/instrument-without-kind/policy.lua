instrument "cv-347-2018" { issued = "2018-06-13" }
