"""Sources that log in by themselves."""

import dlt
import httpx
import requests
from dlt.sources.helpers.rest_client.auth import BearerTokenAuth, OAuth2ClientCredentials
from dlt.sources.rest_api import rest_api_resources
from httpx_auth import OAuth2ClientCredentials as HttpxCredentials
from requests_auth import OAuth2ClientCredentials as RequestsCredentials


class FormCredentials(OAuth2ClientCredentials):
    """The pair goes into the form."""

    def build_access_token_request(self):
        pair = {"client_id": self.client_id, "client_secret": self.client_secret}
        return {"headers": {"Accept": "application/json"}, "data": {**self.access_token_request_data, **pair}}


@dlt.source(name="procore")
def procore(client_id: str = dlt.secrets.value, client_secret: str = dlt.secrets.value, company: int = dlt.config.value):
    auth = FormCredentials(
        access_token_url="https://app.procore.com/oauth/token",  # expect: PCR104
        client_id=client_id,
        client_secret=client_secret,
        access_token_request_data={"grant_type": "client_credentials"},
        default_token_expiration=5400,  # expect: PCR101
    )
    config = {
        "client": {"auth": auth, "base_url": "https://api.procore.com/rest/v1.0/"},  # expect: PCR201
        "resource_defaults": {"endpoint": {"params": {"per_page": 10000}}},  # expect: PCR204
        "resources": [
            {"name": "projects", "endpoint": {"path": "projects", "params": {"company_id": company}}},
            {"name": "vendors", "endpoint": {"path": "vendors", "params": {"company_id": company}}},
        ],
    }
    yield from rest_api_resources(config)


@dlt.source(name="hubspot")
def hubspot(token: str = dlt.secrets.value):
    config = {
        "client": {"auth": BearerTokenAuth(token), "base_url": "https://api.hubapi.com/crm/v3/objects/"},
        "resource_defaults": {"endpoint": {"params": {"per_page": 10000}}},
        "resources": ["companies", "deals"],
    }
    yield from rest_api_resources(config)


@dlt.source(name="salesforce")
def salesforce(client_id: str = dlt.secrets.value, client_secret: str = dlt.secrets.value):
    auth = OAuth2ClientCredentials(
        access_token_url="https://login.salesforce.com/services/oauth2/token",
        client_id=client_id,
        client_secret=client_secret,
        default_token_expiration=7200,
    )
    yield from rest_api_resources({"client": {"auth": auth, "base_url": "https://acme.my.salesforce.com/"}, "resources": ["a"]})


def offices(client_id, client_secret, company):
    auth = HttpxCredentials("https://app.procore.com/oauth/token", client_id, client_secret)  # expect: PCR104
    with httpx.Client(base_url="https://api.procore.com", auth=auth, headers={"Procore-Company-Id": company}) as client:
        return client.get("/rest/v1.0/offices").json()


def programs(service_account_id, service_account_secret, company):
    auth = RequestsCredentials("https://login.procore.com/oauth/token", service_account_id, service_account_secret)  # expect: PCR103
    headers = {"Procore-Company-Id": company}
    url = f"https://api.procore.com/rest/v1.0/companies/{company}/programs"
    return requests.get(url, auth=auth, headers=headers, timeout=30).json()
