import pook

import signin


def test_answers_are_played():
    pook.post("https://login.procore.com/oauth/revoke", data={"token": "access_token"}).reply(200)
    assert signin.LOGIN
