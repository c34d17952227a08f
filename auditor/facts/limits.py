"""How large what facts hold may be."""

# Numbers beyond are no ids, sizes or durations, and Python cannot make floats of the largest.
NUMBER_LIMIT = 10**30
