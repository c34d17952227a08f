import requests
import streamlit as st

from data import API, cfg, get_token

st.title("Admin")
if st.button("List users"):
    s = requests.Session()  # may: PCR201
    s.headers.update({"Authorization": f"Bearer {get_token()}"})  # expect: PCR201
    r = s.get(f"{API}/rest/v1.3/companies/{cfg['company_id']}/users")
    st.json(r.json())
if st.button("Old users list"):
    s = requests.Session()  # may: PCR201
    s.headers.update({"Authorization": f"Bearer {get_token()}", "Procore-Company-Id": str(cfg["company_id"])})
    r = s.get(f"{API}/rest/v1.0/users", params={"company_id": cfg["company_id"]})  # expect: PCR406
    st.json(r.json())
