"""Streamlit board of overdue submittals."""
import pandas as pd
import requests
import streamlit as st

st.set_page_config(page_title="Submittals", layout="wide")
SECRETS = st.secrets["procore"]


@st.cache_data(ttl=5400, show_spinner=False)  # expect: PCR101
def procore_token() -> str:
    response = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": SECRETS["client_id"],
            "client_secret": SECRETS["client_secret"],
        },
        timeout=30,
    )
    response.raise_for_status()
    return response.json()["access_token"]


@st.cache_data(ttl=600)
def submittals(project_id: int) -> pd.DataFrame:
    response = requests.get(
        f"https://api.procore.com/rest/v1.1/projects/{project_id}/submittals",
        headers={"Authorization": f"Bearer {procore_token()}", "Procore-Company-Id": str(SECRETS["company_id"])},
        params={"per_page": 1000},
        timeout=60,
    )
    response.raise_for_status()
    return pd.json_normalize(response.json())


project = st.sidebar.number_input("Project", step=1, value=0)
if project:
    frame = submittals(int(project))
    st.dataframe(frame[frame["due_date"] < pd.Timestamp.today().strftime("%Y-%m-%d")])
