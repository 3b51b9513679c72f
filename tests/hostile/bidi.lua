-- expect: L105
-- ‮ os.exit()
rule 'x' {}
