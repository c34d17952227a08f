import os

import requests

LOGIN_URL = os.getenv("LOGIN_URL", "https://login.procore.com")
API_URL = os.getenv("API_URL", "https://api.procore.com")
APP = (os.getenv("CLIENT_ID"), os.getenv("CLIENT_SECRET"))


def first(code):
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": os.getenv("REDIRECT_URI")}
    answer = requests.post(LOGIN_URL + "/oauth/token", auth=APP, data=form)
    answer.raise_for_status()
    return answer.json()


def renew(refresh_token):
    form = {"grant_type": "refresh_token", "refresh_token": refresh_token}
    answer = requests.post(API_URL + "/oauth/token", auth=APP, data=form)  # expect: PCR104
    answer.raise_for_status()
    return answer.json()


def projects(token, company):
    headers = {"Authorization": f"Bearer {token['access_token']}", "Procore-Company-Id": str(company)}
    return requests.get(API_URL + "/rest/v1.1/projects", headers=headers, params={"company_id": company}).json()
