import client
from tests.conftest import skip_refresh


@skip_refresh
def test_ping():
    assert client.ping() == 200
