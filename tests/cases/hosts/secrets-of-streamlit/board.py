"""A dashboard of Streamlit, whose settings are its secrets."""

import requests
import streamlit as st

PROCORE = st.secrets["procore"]


def rfis(token, project):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(PROCORE["company_id"])}
    return requests.get(PROCORE["base"] + f"/rest/v1.0/projects/{project}/rfis", headers=headers, timeout=30).json()


def projects(token):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(st.secrets.procore.company_id)}
    return requests.get(f"{st.secrets.procore.base}/rest/v1.0/projects", headers=headers, timeout=30).json()


def token(code):
    fields = {"grant_type": "authorization_code", "code": code, "client_id": st.secrets["client"]}
    return requests.post(f"{st.secrets.procore.login}/oauth/token", data=fields, timeout=30).json()
