"""A module is loaded by a name relative to a package, which is not that of this file."""

import importlib

xml = importlib.import_module(".xml", "writers")
sheets = importlib.import_module("..sheets", package="writers.office")


def exported(token, company):
    return xml.rows(token, company, "sub_jobs"), sheets.rows(token, company, "cost_codes")  # expect: PCR402
