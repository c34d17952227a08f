"""Credentials by tenant, as the customers' administrators mailed them to us."""
TENANTS = {
    "harbor-construction": {"company_id": 11823, "client_id": "4f0c", "client_secret_env": "HARBOR_PROCORE_SECRET"},
    "ridgeline": {"company_id": 20177, "client_id": "a913", "client_secret_env": "RIDGELINE_PROCORE_SECRET"},
    "north-pier": {"company_id": 562949953430010, "client_id": "77be", "client_secret_env": "NORTHPIER_PROCORE_SECRET"},
}
