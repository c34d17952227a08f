"""Each notebook keeps what it asks for in a cache of its own."""

from datetime import timedelta

import requests
from cachier import cachier
from joblib import Memory, expires_after

LOGIN = "https://login.procore.com/oauth/token"
memory = Memory("/var/cache/notebooks", verbose=0)


def log_in(client_id, secret):
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    answer = requests.post(LOGIN, data=form, timeout=20)
    answer.raise_for_status()
    return answer.json()["access_token"]


@memory.cache(cache_validation_callback=expires_after(hours=1, minutes=20))  # expect: PCR101
def model_access(client_id, secret):
    return log_in(client_id, secret)


quick_access = memory.cache(log_in, cache_validation_callback=expires_after(minutes=70))  # expect: PCR101


@cachier(stale_after=timedelta(minutes=85))  # expect: PCR101
def chart_access(client_id, secret):
    return log_in(client_id, secret)


@memory.cache(cache_validation_callback=expires_after(minutes=90))
def holidays(year):
    return requests.get(f"https://date.nager.at/api/v3/PublicHolidays/{year}/US", timeout=10).json()


@cachier(stale_after=timedelta(hours=2))
def projects(company_id, token):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    url = f"https://api.procore.com/rest/v1.0/companies/{company_id}/projects"
    return requests.get(url, headers=headers, timeout=30).json()


weather = memory.cache(requests.get, cache_validation_callback=expires_after(minutes=70))
