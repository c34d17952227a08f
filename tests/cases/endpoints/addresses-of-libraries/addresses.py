"""Addresses put together by URL libraries."""
import httpx
import requests
import yarl
from furl import furl
from uritemplate import URITemplate, expand
import uritemplate

HEAD = {"Authorization": "Bearer x", "Procore-Company-Id": "5"}
ROOT = "https://api.procore.com"


def furl_add():
    f = furl(ROOT)
    f.path = "/rest/v1.0/cost_codes/1"  # expect: PCR402
    return requests.get(f.url, headers=HEAD).json()


def furl_segments(number):
    f = furl(ROOT)
    f.path.segments = ["rest", "v1.0", "sub_jobs", str(number)]  # expect: PCR401
    return requests.delete(f.url, headers=HEAD)


def furl_append(number):
    f = furl(ROOT + "/rest/v1.0")
    f.path.segments.append("standard_cost_codes")  # expect: PCR401
    f.path.segments.append(str(number))
    return requests.delete(str(f), headers=HEAD)


def furl_div(number):
    f = furl(ROOT) / "rest" / "v1.0" / "line_item_types"  # expect: PCR402
    return requests.get(f.url, headers=HEAD)


def furl_idiv(number):
    f = furl(ROOT)
    f /= "rest/v1.0/line_item_types/2"  # expect: PCR402
    return requests.get(f.url, headers=HEAD)


def furl_args():
    f = furl(ROOT)
    f.add(path="/rest/v1.0/cost_codes/3", args={"page": 1})  # expect: PCR402
    return requests.get(f.url, headers=HEAD)


def furl_set():
    url = furl(ROOT).set(path="/rest/v1.0/cost_codes/4", args={"page": 1}).url  # expect: PCR402
    return requests.get(url, headers=HEAD)


def furl_chain():
    url = furl(ROOT).add(path="rest/v1.0/cost_codes/5").add({"page": "2"}).url  # expect: PCR402
    return requests.get(url, headers=HEAD)


def furl_join():
    url = furl(ROOT).join("/rest/v1.0/cost_codes/6").url  # expect: PCR402
    return requests.get(url, headers=HEAD)


def furl_tostr():
    f = furl(ROOT).add(path="rest/v1.0/cost_codes/7")  # expect: PCR402
    return requests.get(f.tostr(), headers=HEAD)


def template():
    t = URITemplate(ROOT + "/rest/v1.0/sub_jobs/{id}")  # expect: PCR401
    return requests.delete(t.expand(id=5), headers=HEAD)


def template_function(number):
    return requests.delete(expand("https://api.procore.com/rest/v1.0/standard_cost_codes/{id}", id=number), headers=HEAD)  # expect: PCR401


def template_query():
    u = uritemplate.expand(ROOT + "/rest/{version}/cost_codes{?page,per_page}", version="v1.0", page=1)  # expect: PCR402
    return requests.get(u, headers=HEAD)


def yarl_join():
    return requests.get(str(yarl.URL(ROOT).join(yarl.URL("/rest/v1.0/cost_codes/8"))), headers=HEAD)  # expect: PCR402


def yarl_joinpath():
    return requests.get(str(yarl.URL(ROOT).joinpath("rest", "v1.0", "cost_codes")), headers=HEAD)  # expect: PCR402


def yarl_with_path():
    return requests.get(str(yarl.URL(ROOT).with_path("/rest/v1.0/cost_codes/9").with_query(page=1)), headers=HEAD)  # expect: PCR402


def yarl_update():
    u = yarl.URL(ROOT) / "rest/v1.0/cost_codes/10"  # expect: PCR402
    return requests.get(str(u.update_query({"page": 1})), headers=HEAD)


def yarl_mod():
    u = yarl.URL(ROOT) / "rest/v1.0/cost_codes/11" % {"page": 1}  # expect: PCR402
    return requests.get(str(u), headers=HEAD)


def httpx_join():
    return httpx.get(httpx.URL(ROOT).join("/rest/v1.0/cost_codes/12"), headers=HEAD)  # expect: PCR402


def httpx_merge():
    return httpx.get(httpx.URL(ROOT + "/rest/v1.0/cost_codes/13").copy_merge_params({"page": 1}), headers=HEAD)  # expect: PCR402


def httpx_parts():
    return httpx.get(httpx.URL(scheme="https", host="api.procore.com", path="/rest/v1.0/cost_codes/14"), headers=HEAD)  # expect: PCR402
