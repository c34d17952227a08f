"""Sessions that survive the reruns of a script."""

from __future__ import annotations

import requests
import streamlit as st

if "http" not in st.session_state:
    made = requests.Session()
    made.headers["Authorization"] = "Bearer " + st.secrets["token"]  # expect: PCR201
    st.session_state["http"] = made

if "full" not in st.session_state:
    st.session_state.full = requests.Session()
    st.session_state.full.headers["Authorization"] = "Bearer " + st.secrets["token"]
    st.session_state.full.headers["Procore-Company-Id"] = st.secrets["company"]


def rfis() -> list:
    return st.session_state["http"].get("https://api.procore.com/rest/v1.0/projects/1/rfis").json()


def submittals() -> list:
    return st.session_state.full.get("https://api.procore.com/rest/v1.0/projects/1/submittals").json()


st.write(rfis(), submittals())
