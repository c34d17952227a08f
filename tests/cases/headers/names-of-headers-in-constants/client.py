import requests


class Constants:
    API = "https://api.procore.com"
    AUTHORIZATION = "Authorization"
    COMPANY = "Company-Id"  # expect: PCR201
    RIGHT_COMPANY = "Procore-Company-Id"
    TIMEOUT_MILLIS = 7200


class RestTemplate:
    def __init__(self, tokens, company):
        self._tokens = tokens
        self._company = company

    def get(self, path):
        return self._exchange("GET", path, self._headers())

    def get_rightly(self, path):
        headers = self._headers()
        headers[Constants.RIGHT_COMPANY] = headers.pop(Constants.COMPANY)
        return self._exchange("GET", path, headers)

    def _exchange(self, method, path, headers):
        timeout = Constants.TIMEOUT_MILLIS / 1000
        return requests.request(method, Constants.API + path, headers=headers, timeout=timeout).json()

    def _headers(self):
        return {
            Constants.AUTHORIZATION: "Bearer " + self._tokens.get(),
            Constants.COMPANY: str(self._company),
        }


def rfis(tokens, company, project):
    return RestTemplate(tokens, company).get(f"/rest/v1.0/projects/{project}/rfis")


def submittals(tokens, company, project):
    return RestTemplate(tokens, company).get_rightly(f"/rest/v1.1/projects/{project}/submittals")
