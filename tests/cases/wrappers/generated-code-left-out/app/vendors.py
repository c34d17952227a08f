"""Vendor directory. `generated` is written by the build from the vendor's OpenAPI description and not checked in."""

from .generated.vendors_api import delete_sub_job, list_vendors, list_trades


def names():
    return sorted(vendor["name"] for vendor in list_vendors())  # expect: PCR201


def trades():
    return list_trades()


def clean(numbers):
    for number in numbers:
        delete_sub_job(number)  # expect: PCR401
