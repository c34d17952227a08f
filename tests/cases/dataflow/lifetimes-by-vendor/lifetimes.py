"""How long tokens live, vendor by vendor."""

LIFETIMES = {
    "google": 3600,
    "quickbooks": 3600,
    "autodesk": 3599,
    "procore": 7200,  # expect: PCR101
}
