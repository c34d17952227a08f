import os

import httpx
import streamlit as st


@st.cache_resource(ttl="90m")  # expect: PCR101
def client() -> httpx.Client:
    answer = httpx.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": st.secrets["client_id"],
            "client_secret": st.secrets["client_secret"],
        },
    )
    answer.raise_for_status()
    return httpx.Client(
        base_url="https://api.procore.com",
        headers={
            "Authorization": f"Bearer {answer.json()['access_token']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
    )


@st.cache_data(ttl="90m")
def rfis(project_id: int) -> list:
    return client().get(f"/rest/v1.0/projects/{project_id}/rfis").raise_for_status().json()


st.dataframe(rfis(st.sidebar.number_input("Project", step=1)))
