from package import BASE
from package.paths import ME

SETTINGS = {"host": BASE}


def root():
    return BASE + ME  # is: "https://api.procore.com/rest/v1.0/me"
