import time

import httpx

AN_HOUR = 3600  # expect: PCR205
MOMENT = 5


class Patient(httpx.BaseTransport):
    def __init__(self):
        self.inner = httpx.HTTPTransport()

    def pause(self, response):
        raise NotImplementedError

    def handle_request(self, request):
        response = self.inner.handle_request(request)
        while response.status_code == 429:
            seconds = self.pause(response)
            time.sleep(seconds)
            response = self.inner.handle_request(request)
        return response


class Slow(Patient):
    def pause(self, response):
        return AN_HOUR


class Quick(Patient):
    def pause(self, response):
        return MOMENT


class Told(Patient):
    def pause(self, response):
        reset = response.headers.get("X-Rate-Limit-Reset")
        if reset:
            return max(1.0, float(reset) - time.time())
        return AN_HOUR


def client(kind, token, company):
    return httpx.Client(
        base_url="https://api.procore.com",
        transport={"slow": Slow, "quick": Quick, "told": Told}[kind](),
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": company},
    )


def submittals(kind, token, company, project):
    with client(kind, token, company) as http:
        return http.get(f"/rest/v1.0/projects/{project}/submittals").json()
