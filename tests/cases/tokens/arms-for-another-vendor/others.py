"""The numbers are those of the other services."""

import time

import requests
from services import ADDRESSES, LIVES, URLS, Vendor


def by_identity(vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    if vendor is Vendor.XERO:
        expires = time.time() + 1800
    else:
        expires = time.time() + body["expires_in"]
    return body["access_token"], expires


def by_equality(vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    if vendor == Vendor.XERO:
        expires = time.time() + 1800
    else:
        expires = time.time() + body["expires_in"]
    return body["access_token"], expires


def by_pattern(vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    match vendor:
        case Vendor.XERO | Vendor.SAGE:
            expires = time.time() + 1800
        case _:
            expires = time.time() + body["expires_in"]
    return body["access_token"], expires


def for_the_rest(vendor: Vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    if vendor == Vendor.PROCORE:
        expires = time.time() + body["expires_in"]
    else:
        expires = time.time() + 1800
    return body["access_token"], expires


def after_the_rest(vendor: Vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    if vendor is Vendor.PROCORE:
        return body["access_token"], time.time() + body["expires_in"]
    expires = time.time() + 1800
    return body["access_token"], expires


def out_of_a_table(vendor: Vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    expires = time.time() + LIVES.get(vendor, body["expires_in"])
    return body["access_token"], expires


def out_of_a_table_at_hand(vendor: Vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    expires = time.time() + {Vendor.XERO: 1800}.get(vendor, body["expires_in"])
    return body["access_token"], expires


def by_key(name, data):
    body = requests.post(ADDRESSES[name], data=data, timeout=9).json()
    if name == "xero":
        expires = time.time() + 1800
    else:
        expires = time.time() + body["expires_in"]
    return body["access_token"], expires


def by_choice(vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    expires = time.time() + (1800 if vendor in (Vendor.XERO, Vendor.SAGE) else body["expires_in"])
    return body["access_token"], expires


def by_key_at_hand(name, data):
    body = requests.post(ADDRESSES[name], data=data, timeout=9).json()
    expires = time.time() + {"xero": 1800}.get(name, body["expires_in"])
    return body["access_token"], expires
