import responses

from sdk import Client


@responses.activate
def test_sub_job_is_removed():
    responses.delete("https://api.procore.com/rest/v1.0/sub_jobs/5", status=204)

    assert Client(1).sub_jobs(7).remove(5) is None


@responses.activate
def test_types_are_listed():
    responses.get("https://api.procore.com/rest/v1.0/line_item_types", json=[])

    assert Client(1).types(7).one(3) == []
