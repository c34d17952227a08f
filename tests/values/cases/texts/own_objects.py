"""Objects with texts of their own."""


class Path:
    def __init__(self, path):
        self.path = path

    def __truediv__(self, other):
        return Path(f"{self.path}/{other}")

    def __str__(self):
        return self.path


def wait():
    while True:
        pass


base = Path("/rest") / "v1.0"
spelled = str(base / "rfis")  # is: "/rest/v1.0/rfis"
in_text = f"{base / 'rfis'}"  # is: "/rest/v1.0/rfis"
percent = "%s/rfis" % base  # is: "/rest/v1.0/rfis"
one_of_two = "%s/rfis/%d" % (base / "projects", 7)  # is: "/rest/v1.0/projects/rfis/7"
named = "%(base)s/rfis" % {"base": base}  # is: "/rest/v1.0/rfis"
formatted = "{}/rfis".format(base)  # is: "/rest/v1.0/rfis"
by_name = "{base}/{what}".format(base=base, what="rfis")  # is: "/rest/v1.0/rfis"
mapped = "{base}/rfis".format_map({"base": base})  # is: "/rest/v1.0/rfis"
added = "%s/rfis"
added %= base
kept = added  # is: "/rest/v1.0/rfis"
never = wait() + "/rfis"  # is: ?
