"""Runs at night, with a seed that somebody put into the environment once."""

import os

from . import logins


def nightly_access():
    pair = logins.PROCORE.ask(grant_type="refresh_token", refresh_token=os.environ["NIGHTLY_REFRESH"])  # expect: PCR107
    return pair["access_token"]


def weekly_access():
    form = {"grant_type": "refresh_token", "refresh_token": os.environ["WEEKLY_REFRESH"]}
    return logins.ask(form)["access_token"]  # expect: PCR107


def erp_access():
    return logins.OTHER.ask(grant_type="refresh_token", refresh_token=os.environ["ERP_REFRESH"])["access_token"]


def kept_access(path):
    pair = logins.PROCORE.ask(grant_type="refresh_token", refresh_token=path.read_text())
    path.write_text(pair["refresh_token"])
    return pair["access_token"]
