"""A dashboard for the site office."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from source import Source

st.title("Open items")
project_id = st.number_input("Project", min_value=1, value=77)


@st.cache_data(ttl=600)
def punch(project_id: int) -> pd.DataFrame:
    return pd.DataFrame(Source(st.secrets["procore"]["token"]).punch_items(project_id))


st.dataframe(punch(int(project_id)))
st.link_button("Open in Procore", f"https://app.procore.com/{project_id}/project/punch_list")
