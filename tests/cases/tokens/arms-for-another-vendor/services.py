import enum


class Vendor(enum.Enum):
    PROCORE = "procore"
    XERO = "xero"
    SAGE = "sage"


URLS = {
    Vendor.PROCORE: "https://login.procore.com/oauth/token",
    Vendor.XERO: "https://identity.xero.com/connect/token",
    Vendor.SAGE: "https://oauth.accounting.sage.com/token",
}
ADDRESSES = {
    "procore": "https://login.procore.com/oauth/token",
    "xero": "https://identity.xero.com/connect/token",
}
LIVES = {Vendor.XERO: 1800}
