from .access import LIVE, TRIAL, Door, key


def nightly():
    return Door(LIVE, key("live"), "77").open("/rest/v1.0/projects/3/rfis")


def try_out():
    return Door(TRIAL, key("trial"), "77").open("/rest/v1.0/projects/3/rfis")


def rehearse():
    door = Door(LIVE, key("trial"), "77")  # expect: PCR104
    return door.open("/rest/v1.0/projects/3/submittals")


def compare():
    here, there = Door(base=LIVE, key=key("live"), company="77"), Door(base=TRIAL, key=key("trial"), company="77")
    return here.open("/rest/v1.0/projects/3/coordination_issues"), there.open("/rest/v1.0/projects/3/coordination_issues")
