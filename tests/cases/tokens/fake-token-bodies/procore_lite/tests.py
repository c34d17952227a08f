import responses

from procore_lite.auth import Auth, rfis

TOKEN_BODY = {
    "access_token": "fake",
    "token_type": "Bearer",
    "expires_in": 7200,
    "created_at": 1_700_000_000,
}


class Clock:
    now = 1_700_000_000

    def __call__(self):
        return self.now


@responses.activate
def test_token_is_asked_for_again_once_it_is_over():
    responses.post("https://login.procore.com/oauth/token", json=TOKEN_BODY)
    responses.get("https://api.procore.com/rest/v1.0/projects/7/rfis", json=[])
    clock = Clock()
    auth = Auth("id", "secret", clock)

    rfis(auth, 1, 7)
    clock.now += 7200
    rfis(auth, 1, 7)

    assert len([call for call in responses.calls if "oauth" in call.request.url]) == 2


@responses.activate
def test_token_is_kept_while_it_is_good():
    responses.post("https://login.procore.com/oauth/token", json={**TOKEN_BODY, "expires_in": 5400})
    clock = Clock()
    auth = Auth("id", "secret", clock)

    auth.token()
    clock.now += 5399
    auth.token()

    assert len(responses.calls) == 1
