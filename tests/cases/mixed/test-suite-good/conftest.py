"""Fixtures that imitate Procore's answers."""

import pytest


@pytest.fixture
def rfi():
    return {
        "id": 1,
        "subject": "Door 12",
        "questions": [{"attachments": [{"filename": "a.pdf", "url": "https://storage.procore.com/api/v5/files/a?sig=x"}]}],
    }


@pytest.fixture
def token():
    return {"access_token": "abc", "token_type": "bearer", "expires_in": 5400, "created_at": 1719830000, "refresh_token": "def"}


@pytest.fixture
def delivery():
    return {"resource_name": "Project Users", "event_type": "update", "resource_id": 9, "project_id": 77}
