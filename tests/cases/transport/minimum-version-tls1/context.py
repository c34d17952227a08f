import http.client
import json
import os
import ssl

context = ssl.create_default_context()
context.minimum_version = ssl.TLSVersion.TLSv1_1  # expect: PCR206


def change_event(event_id, project_id):
    connection = http.client.HTTPSConnection("api.procore.com", context=context, timeout=30)
    connection.request(
        "GET",
        f"/rest/v1.1/change_events/{event_id}?project_id={project_id}",
        headers={
            "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
    )
    answer = connection.getresponse()
    if answer.status != 200:
        raise RuntimeError(f"Procore answered {answer.status}")
    return json.load(answer)
