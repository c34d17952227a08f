"""Names of other modules: how Procore's address gets about."""

import package.hosts
import package.hosts as hosts
from package import BASE, client
from package.hosts import API, LOGIN as AUTH
from package.paths import *

through_package = package.hosts.API  # is: "api.procore.com"
through_alias = hosts.API  # is: "api.procore.com"
imported = API  # is: "api.procore.com"
renamed = AUTH  # is: "login.procore.com"
re_exported = BASE  # is: "https://api.procore.com"
starred = ME  # is: "/rest/v1.0/me"
submodule = client.root()  # is: "https://api.procore.com/rest/v1.0/me"
computed = client.SETTINGS["host"]  # is: "https://api.procore.com"


def late():
    from package.hosts import SANDBOX

    return SANDBOX  # is: "sandbox.procore.com"


def rebinds():
    global CURRENT
    CURRENT = "second"


CURRENT = "first"
current = CURRENT  # is: "first"
