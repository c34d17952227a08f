from link.gateway import Gateway


def copy(project_id):
    gateway = Gateway("bus.internal")
    for rfi in gateway.get(f"/rest/v1.0/projects/{project_id}/rfis"):  # expect: PCR201
        gateway.post(f"/rest/v1.0/projects/{project_id}/rfis", rfi)  # expect: PCR201
    gateway.close()
