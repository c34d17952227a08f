import httpx

API = httpx.URL("https://api.procore.com")


class Auth(httpx.Auth):
    def __init__(self, token, company):
        self.token, self.company = token, company

    def auth_flow(self, request):
        request.headers["Authorization"] = f"Bearer {self.token}"
        request.headers["Procore-Company-Id"] = self.company
        yield request


def client(token, company):
    return httpx.Client(auth=Auth(token, company))


def punch(http, project):
    url = API.copy_with(path="/rest/v1.0/punch_items", params={"project_id": project, "per_page": 100})
    return http.get(url).json()


def old(http):
    return http.get(API.copy_with(host="app.procore.com", path="/rest/v1.0/vendors")).json()  # expect: PCR202


def pictures(http, project):
    for item in punch(http, project):
        for image in item["images"]:
            yield httpx.get(image["url"]).content  # expect: PCR302


def sub_job(http, number):
    return http.request("DELETE", API.join(f"/rest/v1.0/sub_jobs/{number}"))  # expect: PCR401
