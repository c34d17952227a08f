import pytest

from session import ProcoreSession


@pytest.fixture
def token():
    return "abc"


@pytest.fixture(name="procore")
def make(token):
    yield ProcoreSession(token)
