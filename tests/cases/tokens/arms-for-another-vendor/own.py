"""The numbers are those of Procore."""

import os
import time

import requests
from services import ADDRESSES, URLS, Vendor


def by_identity(vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    if vendor is Vendor.PROCORE:
        expires = time.time() + 1800  # expect: PCR101
    else:
        expires = time.time() + body["expires_in"]
    return body["access_token"], expires


def for_the_rest(vendor, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    if vendor == Vendor.XERO:
        expires = time.time() + body["expires_in"]
    else:
        expires = time.time() + 1800  # expect: PCR101
    return body["access_token"], expires


def by_key(name, data):
    body = requests.post(ADDRESSES[name], data=data, timeout=9).json()
    if name != "xero":
        expires = time.time() + 1800  # expect: PCR101
    else:
        expires = time.time() + body["expires_in"]
    return body["access_token"], expires


def by_stage(data):
    stage = os.environ["STAGE"]
    host = "login-sandbox.procore.com" if stage == "procore-sandbox" else "login.procore.com"
    body = requests.post(f"https://{host}/oauth/token", data=data, timeout=9).json()
    if stage == "procore-sandbox":
        expires = time.time() + body["expires_in"]
    else:
        expires = time.time() + 1800  # expect: PCR101
    return body["access_token"], expires


def by_kind(vendor, kind, data):
    body = requests.post(URLS[vendor], data=data, timeout=9).json()
    if kind == "long":
        expires = time.time() + 1800  # expect: PCR101
    else:
        expires = time.time() + body["expires_in"]
    return body["access_token"], expires


def by_key_at_hand(name, data):
    body = requests.post(ADDRESSES[name], data=data, timeout=9).json()
    expires = time.time() + {"procore": 1800}.get(name, body["expires_in"])  # expect: PCR101
    return body["access_token"], expires
