from google.oauth2 import service_account
from googleapiclient.discovery import build

SCOPES = ["https://www.googleapis.com/auth/spreadsheets"]


def write(project, values):
    """The service account of the sheet must be an editor."""
    creds = service_account.Credentials.from_service_account_file("service-account.json", scopes=SCOPES)
    svc = build("sheets", "v4", credentials=creds)
    svc.spreadsheets().values().update(spreadsheetId="1x", range=f"p{project}!A1", valueInputOption="RAW",
                                       body={"values": values}).execute()
