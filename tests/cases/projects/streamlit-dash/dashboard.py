import pandas as pd
import plotly.express as px
import streamlit as st

from data import load_observations, load_projects, load_punch

st.set_page_config(page_title="Job health", layout="wide")
st.title("Job health")

projects = load_projects()
names = {p["display_name"]: p["id"] for p in projects}
choice = st.sidebar.selectbox("Project", sorted(names))
pid = names[choice]

tab1, tab2 = st.tabs(["Observations", "Punch"])
with tab1:
    df = pd.DataFrame(load_observations(pid))
    if df.empty:
        st.info("Nothing open.")
    else:
        st.plotly_chart(px.histogram(df, x="status"))
        st.dataframe(df)
with tab2:
    st.dataframe(pd.DataFrame(load_punch(pid)))

st.markdown(f"[Open in Procore](https://app.procore.com/{pid}/project/home)")
