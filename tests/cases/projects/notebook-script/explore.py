# %% [markdown]
# # Submittal aging
# Tokens are valid 2 hours, rerun the cell below if calls give 401.

# %%
import os
import pandas as pd
import requests

TOKEN = os.environ["PROCORE_TOKEN"]
CID = 8089
H = {"Authorization": "Bearer " + TOKEN}  # expect: PCR201

# %%
subs = requests.get("https://api.procore.com/rest/v1.1/projects/9/submittals", headers=H).json()
df = pd.DataFrame(subs)
df.head()

# %%
locs = requests.get(f"https://api.procore.com/rest/v1.0/projects/9/locations", headers=H).json()

# %%
H2 = {**H, "Procore-Company-Id": str(CID)}
rfis = requests.get("https://api.procore.com/rest/v1.0/projects/9/rfis", headers=H2).json()

# %%
link = subs[0]["attachments"][0]["url"]
name = link.split("/")[-1].split("?")[0]  # may: PCR301
open(name, "wb").write(requests.get(link, headers=H2).content)

# %%
# old way with token in the URL
logs = requests.get(f"https://api.procore.com/rest/v1.0/projects/9/daily_logs?access_token={TOKEN}",  # expect: PCR106
                    headers={"Procore-Company-Id": str(CID)}).json()

# %%
requests.get("http://api.procore.com/rest/v1.0/projects/9/daily_logs/counts", headers=H2, verify=False)  # expect: PCR206
