"""Says something when it is imported, as scripts do."""

LIMIT_OF_FEW = 3


def described(number):
    if number < 0:
        return "less than nothing"
    shown = str(number)
    return "just " + shown if number < LIMIT_OF_FEW else shown


seen = described(LIMIT_OF_FEW)
if seen == "3":
    print("many", seen)
else:
    print("few", described(-1))
