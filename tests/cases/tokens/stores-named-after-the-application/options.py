from django.conf import settings

DEFAULTS = {
    "SIGNING_BASE": "https://account.docusign.com",
    "SIGNING_TTL": 7200,
}


class _Options:
    def __getattr__(self, name):
        if name not in DEFAULTS:
            raise AttributeError(name)
        return getattr(settings, "PROCORE_PAPERS", {}).get(name, DEFAULTS[name])


options = _Options()
