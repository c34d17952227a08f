"""Vendors of the company and their insurance records."""

import requests

import config


def insurances(vendor_id):
    url = "%s/companies/%s/vendors/%s/insurances" % (config.API_URL, config.COMPANY_ID, vendor_id)
    resp = requests.get(url, headers=config.HEADERS, timeout=60)
    if resp.status_code == 404:
        return []
    resp.raise_for_status()
    return resp.json()


def add_insurance(vendor_id, payload):
    url = "%s/companies/%s/vendors/%s/insurances" % (config.API_URL, config.COMPANY_ID, vendor_id)
    return requests.post(url, json={"insurance": payload}, headers=config.HEADERS, timeout=60).json()
