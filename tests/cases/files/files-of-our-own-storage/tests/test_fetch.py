import responses

from procore_photos import fetch


@responses.activate
def test_hops():
    responses.get("https://storage.procore.com/v4/a", status=302, headers={"Location": "https://b.s3.amazonaws.com/x"})
    responses.get("https://b.s3.amazonaws.com/x", body=b"1")
    assert fetch("https://storage.procore.com/v4/a") == b"1"
