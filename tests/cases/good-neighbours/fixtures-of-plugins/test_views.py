def test_home(test_client):
    answer = test_client.get("/vapid/home")
    assert answer.status_code == 200
    test_client.post("/rest/v1.0/cost_codes", {"a": 1})


def test_admin(admin, config):
    admin.get("/rest/v1.0/standard_cost_codes")
    config.get("/rest/v1.0/sub_jobs")
