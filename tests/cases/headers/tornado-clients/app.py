import json

from tornado.httpclient import AsyncHTTPClient, HTTPClient, HTTPRequest


async def one(token, project):
    client = AsyncHTTPClient()
    answer = await client.fetch(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201
    return json.loads(answer.body)


def two(token, project, body):
    request = HTTPRequest(f"https://app.procore.com/rest/v1.0/projects/{project}/rfis", method="POST", body=json.dumps(body), headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": "1"})  # expect: PCR202
    return HTTPClient().fetch(request)
