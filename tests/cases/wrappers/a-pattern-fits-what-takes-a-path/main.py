from acme.construction import Client

from link.gateway import Gateway


def copy(project_id):
    with Gateway("bus.internal") as gateway, Client(timeout=20) as client:
        client.authenticate()
        for rfi in gateway.get(f"/rest/v1.0/projects/{project_id}/rfis"):  # expect: PCR201
            client.put(f"/rest/v1.0/projects/{project_id}/rfis/{rfi['id']}")  # expect: PCR201
        client.close()
