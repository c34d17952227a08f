import os

from .renewal import Renewing, renew


def of_user(user, store):
    pair = renew(store.load(user)["refresh_token"], os.environ["CLIENT_ID"])
    store.save(user, pair)
    return pair["access_token"]


def of_robot():
    return renew(os.environ["ROBOT_REFRESH"], os.environ["CLIENT_ID"])["access_token"]  # expect: PCR107


def of_class(store):
    keeper = Renewing(os.environ["CLIENT_ID"])
    pair = keeper.pair(store.load("class")["refresh_token"])
    store.save("class", pair)
    return pair["access_token"]


def of_report():
    pair = Renewing(os.environ["CLIENT_ID"]).pair(os.environ["REPORT_REFRESH"])  # expect: PCR107
    return pair["access_token"]
