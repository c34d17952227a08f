CUSTOMERS = [
    {"procore_company_id": 4711, "project_id": 12, "sage_client_id": "c-01", "sage_secret_env": "SAGE_SECRET_01"},
    {"procore_company_id": 4712, "project_id": 40, "sage_client_id": "c-02", "sage_secret_env": "SAGE_SECRET_02"},
]
