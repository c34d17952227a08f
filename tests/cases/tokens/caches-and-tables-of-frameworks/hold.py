import frappe
from cacheout import Cache
from tokens import fetch_token, projects

memory = Cache(maxsize=16, ttl=5400)  # expect: PCR101
pages = Cache(maxsize=16, ttl=5400)


def token():
    if "bearer" not in memory:
        memory.set("bearer", fetch_token())
    return memory.get("bearer")


def shared_token():
    value = frappe.cache().get_value("bearer")
    if not value:
        value = fetch_token()
        frappe.cache().set_value("bearer", value, expires_in_sec=7200)  # expect: PCR101
    return value


def listing():
    rows = pages.get("projects")
    if rows is None:
        rows = projects(token()).json()
        pages.set("projects", rows)
        frappe.cache().set_value("projects", rows, expires_in_sec=7200)
    return rows, projects(shared_token())
