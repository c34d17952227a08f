from unittest.mock import patch

from portal import Customer, projects


def test_token_is_asked_for():
    with patch("portal.requests.post") as post:
        Customer("Acme", 7, "key", "password").bearer()

        assert post.called


def test_projects_are_listed():
    with patch("portal.requests") as requests:
        assert projects(Customer("Acme", 7, "key", "password")) is requests.get.return_value.json.return_value
