import requests
import streamlit as st

API = "https://api.procore.com"
cfg = st.secrets["procore"]


@st.cache_data(ttl=7200)  # expect: PCR101
def get_token():  # may: PCR101
    r = requests.post(
        "https://login.procore.com/oauth/token",
        data=dict(
            grant_type="client_credentials",
            client_id=cfg["client_id"],
            client_secret=cfg["client_secret"],
        ),
    )
    r.raise_for_status()
    return r.json()["access_token"]


def api(path, params=None):
    hdrs = {"Authorization": "Bearer " + get_token(), "Procore-Company-Id": str(cfg["company_id"])}
    r = requests.get(API + path, headers=hdrs, params=params or {})
    if not r.ok:
        st.error(f"Procore said {r.status_code}")
        st.stop()
    return r.json()


@st.cache_data(ttl=3600, show_spinner="Loading projects")
def load_projects():
    return api("/rest/v1.0/projects", {"company_id": cfg["company_id"]})


@st.cache_data(ttl=900)
def load_observations(pid):
    return api("/rest/v1.0/observations/items", {"project_id": pid, "per_page": 5000})  # expect: PCR204


@st.cache_data(ttl=900)
def load_punch(pid):
    return api("/rest/v1.1/punch_items", {"project_id": pid, "per_page": 1000})
