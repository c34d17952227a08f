"""Nothing but the standard library, in the spelling of two Pythons, and a transfer of libcurl."""

import json
import ssl

import pycurl

try:
    import http.client as httplib
    from urllib.request import HTTPSHandler, build_opener
except ImportError:
    import httplib
    from urllib2 import HTTPSHandler, build_opener

ROOT = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}


def listed():
    opener = build_opener()
    opener.addheaders = list(HEADERS.items())
    return json.loads(opener.open(ROOT + "/projects/1/rfis").read())


def listed_without():
    opener = build_opener()
    opener.addheaders = [("Authorization", "Bearer x")]  # expect: PCR201
    return json.loads(opener.open(ROOT + "/projects/1/rfis").read())


def added():
    opener = build_opener()
    opener.addheaders += [("Authorization", "Bearer x"), ("Procore-Company-Id", "1")]
    return json.loads(opener.open(ROOT + "/projects/1/submittals").read())


def outdated():
    context = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  # expect: PCR206
    opener = build_opener(HTTPSHandler(context=context))
    opener.addheaders = list(HEADERS.items())
    return json.loads(opener.open(ROOT + "/projects/1/submittals").read())


def close(number, body):
    connection = httplib.HTTPSConnection("api.procore.com", 443, timeout=3)
    connection.putrequest("PATCH", "/rest/v1.0/punch_items/%d" % number)
    connection.putheader("Authorization", "Bearer x")
    connection.putheader("Procore-Company-Id", "1")
    connection.endheaders()
    connection.send(json.dumps(body).encode("utf-8"))
    return connection.getresponse().status


def close_without(number, body):
    connection = httplib.HTTPSConnection("api.procore.com", 443, timeout=3)
    connection.putrequest("PATCH", "/rest/v1.0/punch_items/%d" % number)  # expect: PCR201
    connection.putheader("Authorization", "Bearer x")
    connection.endheaders()
    connection.send(json.dumps(body).encode("utf-8"))
    return connection.getresponse().status


def curl_without(buffer):
    transfer = pycurl.Curl()
    transfer.setopt(transfer.URL, ROOT + "/vendors")
    transfer.setopt(pycurl.HTTPHEADER, ["Authorization: Bearer x", "Accept: application/json"])  # expect: PCR201
    transfer.setopt(pycurl.WRITEDATA, buffer)
    transfer.perform()


def curl(buffer):
    transfer = pycurl.Curl()
    transfer.setopt(transfer.URL, ROOT + "/vendors")
    transfer.setopt(pycurl.HTTPHEADER, ["Authorization: Bearer x", "Procore-Company-Id: 1"])
    transfer.setopt(pycurl.WRITEDATA, buffer)
    transfer.perform()
