import netkit

HEADERS = {"Procore-Company-Id": "11"}


def drawings(project_id):
    params = {"per_page": 5000}  # may: PCR204
    return netkit.request("GET", f"/rest/v1.0/projects/{project_id}/drawings", params, headers=HEADERS)  # may: PCR204


def prime_contracts(project_id):
    url = f"https://app.procore.com/rest/v1.0/prime_contracts?project_id={project_id}"  # expect: PCR202
    return netkit.request("GET", url, headers=HEADERS)


def weather(place):
    return netkit.request("GET", f"https://api.weather.example/v1/points/{place}")


def forwarded(method, path, **options):
    return netkit.request(method, path, **options)
