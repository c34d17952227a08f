import httpx
PAYLOAD = {"resource_name": "Project Users", "event_type": "update", "resource_id": 1, "company_id": 2}
def test_hook():
    r = httpx.post("http://localhost:8000/webhooks/procore", json=PAYLOAD)
    assert r.status_code == 200
