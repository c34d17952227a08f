import requests


def rows(token, company):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    url = f"https://api.procore.com/rest/v1.0/cost_codes?company_id={company}"  # expect: PCR402
    return requests.get(url, headers=headers, timeout=30).json()
