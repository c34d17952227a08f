import os

import requests

HEADERS = {
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
}
RESOURCES = [
    "RFIs", "Submittals", "Change Events", "Commitments", "Prime Contracts", "Observations", "Inspections", "Incidents",
    "Meetings", "Punch Items", "Photos", "Drawings", "Documents", "Tasks", "Timecards", "Daily Logs", "Budgets", "Forms",
    "Action Plans", "Coordination Issues", "RFIs Items", "Submittals Items", "Change Events Items", "Commitments Items",
    "Prime Contracts Items", "Observations Items", "Inspections Items", "Incidents Items", "Meetings Items", "Punch Items Items",
    "Photos Items", "Drawings Items", "Documents Items", "Tasks Items", "Timecards Items", "Daily Logs Items", "Budgets Items",
    "Forms Items", "Action Plans Items", "Coordination Issues Items", "RFIs Comments", "Submittals Comments", "Change Events Comments",
    "Commitments Comments", "Prime Contracts Comments", "Observations Comments", "Inspections Comments", "Incidents Comments",
    "Meetings Comments", "Punch Items Comments", "Photos Comments", "Drawings Comments", "Documents Comments", "Tasks Comments",
    "Timecards Comments", "Daily Logs Comments", "Budgets Comments", "Forms Comments", "Action Plans Comments", "Coordination Issues Comments",
    "RFIs Attachments", "Submittals Attachments", "Change Events Attachments", "Commitments Attachments", "Prime Contracts Attachments",
    "Observations Attachments", "Inspections Attachments", "Incidents Attachments", "Meetings Attachments", "Punch Items Attachments",
    "Photos Attachments", "Drawings Attachments", "Documents Attachments", "Tasks Attachments", "Timecards Attachments",
    "Daily Logs Attachments", "Budgets Attachments", "Forms Attachments", "Action Plans Attachments", "Coordination Issues Attachments",
    "Project Users",  # expect: PCR405
]
EVENTS = ["create", "update", "delete"]


def register(project, hook):
    url = f"https://api.procore.com/rest/v1.0/webhooks/hooks/{hook}/triggers"  # expect: PCR406
    for resource in RESOURCES:
        for event in EVENTS:
            requests.post(
                url,
                json={"project_id": project, "trigger": {"resource_name": resource, "event_type": event}},
                headers=HEADERS,
                timeout=30,
            )
