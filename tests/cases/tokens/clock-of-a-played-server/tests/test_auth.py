import responses

from sync import Procore

BODY = {"access_token": "t", "token_type": "Bearer", "expires_in": 5400, "created_at": 1_700_000_000}


@responses.activate
def test_token_is_renewed_after_its_end():
    responses.post("https://login.procore.com/oauth/token", json={**BODY, "access_token": "t0"})
    responses.post("https://login.procore.com/oauth/token", json={**BODY, "access_token": "t1"})
    clock = iter([BODY["created_at"], BODY["created_at"] + 7200])
    procore = Procore(now=lambda: next(clock))

    assert (procore.token(), procore.token()) == ("t0", "t1")
