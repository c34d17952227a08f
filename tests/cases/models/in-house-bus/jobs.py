import acme_bus

COMPANY = 8089


def rfis(project: int):
    headers = {"Procore-Company-Id": str(COMPANY)}
    return acme_bus.ask({"verb": "GET", "path": f"/rest/v1.0/projects/{project}/rfis", "headers": headers})


def close(project: int, rfi: int):
    path = f"/rest/v1.0/projects/{project}/rfis/{rfi}"
    acme_bus.tell({"verb": "PATCH", "path": path}, content={"status": "closed"})  # expect: PCR201


def drop(sub_job: int):
    headers = {"Procore-Company-Id": str(COMPANY)}
    acme_bus.tell({"verb": "DELETE", "path": f"/rest/v1.0/sub_jobs/{sub_job}", "headers": headers})  # expect: PCR401


def elsewhere():
    return acme_bus.ask({"verb": "GET", "path": "https://api.weather.example/today"})
