import os, requests, streamlit as st
upload = st.file_uploader("Photo")
if upload:
    requests.post("https://api.procore.com/rest/v1.0/images", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, params={"project_id": 1}, files={"image[data]": (upload.name, upload.getvalue(), upload.type)})  # expect: PCR404
