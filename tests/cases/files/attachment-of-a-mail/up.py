import os, requests
def mail(pid):
    pdf = requests.get(f"https://api.procore.com/rest/v1.0/projects/{pid}/rfis", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}).content
    requests.post("https://api.mailgun.net/v3/x/messages", auth=("api", "k"), files={"attachment": ("rfis.pdf", pdf)}, data={"to": "a@b.c", "subject": "Procore RFIs"})
