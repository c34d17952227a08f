"""`V1 / "projects" / 7` is a path."""

from furl import furl


class Path:
    def __init__(self, *segments):
        self.segments = segments

    def __truediv__(self, other):
        return Path(*self.segments, str(other))

    def __str__(self):
        return "/" + "/".join(self.segments)


V1 = Path("rest", "v1.0")
V11 = Path("rest", "v1.1")
OLD = Path("vapid")  # expect: PCR403


def absolute(path, **query):
    return furl("https://api.procore.com").join(str(path)).add(query).url


def cost_code(code):
    return V1 / "cost_codes" / code  # expect: PCR402


def drawings(area):
    return OLD / "drawing_areas" / area / "drawings"


def budget(project):
    return V11 / "projects" / project / "budget_views"
