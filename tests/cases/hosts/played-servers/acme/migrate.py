"""Customers' settings may still name the old address."""

OLD_BASE = "https://app.procore.com/rest/v1.0"


def migrated(settings: dict) -> dict:
    base = settings["procore_base"]
    if base.startswith("https://app.procore.com"):
        base = base.replace(OLD_BASE, "https://api.procore.com/rest/v1.0")
    return {**settings, "procore_base": base}
