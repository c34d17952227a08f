"""Which endpoints an inventory lists, and how calls are put together."""

from __future__ import annotations

from pathlib import Path

from auditor.model.inventory import Quality
from tests.inventory.program import call, endpoint, take


def test_ids_that_are_written_out_become_holes(tmp_path: Path) -> None:
    found = endpoint(
        tmp_path,
        """
        import requests

        requests.get("https://api.procore.com/rest/v1.0/projects/1234/rfis/77")
        """,
    )

    assert (found.method, found.path) == ("GET", "/rest/v1.0/projects/{project_id}/rfis/{id}")
    assert found.quality is Quality.EXACT


def test_unlisted_path_keeps_the_names_of_holes_and_shows_no_words_of_its_own(tmp_path: Path) -> None:
    found = endpoint(
        tmp_path,
        """
        import requests

        def statistics(job):
            return requests.get(f"https://api.procore.com/rest/v1.0/projects/{job}/no_such_list/4711")
        """,
    )

    assert found.path == "/rest/v1.0/projects/{job}/…/{…}"
    assert found.lifecycle.value == "unlisted"


def test_places_of_one_endpoint_come_together(tmp_path: Path) -> None:
    found = endpoint(
        tmp_path,
        """
        import requests

        BASE = "https://api.procore.com/rest/v1.0"

        def one(project):
            return requests.get(f"{BASE}/projects/{project}/rfis")

        def two(job_id):
            return requests.get(BASE + "/projects/" + str(job_id) + "/rfis")
        """,
    )

    assert [each.line for each in found.places] == [7, 10]
    assert {each.path for each in found.calls} == {
        "/rest/v1.0/projects/{project}/rfis",
        "/rest/v1.0/projects/{job_id}/rfis",
    }


def test_callers_that_change_nothing_are_one_call(tmp_path: Path) -> None:
    found = take(
        tmp_path,
        """
        import requests

        BASE = "https://api.procore.com/rest/v1.0"
        TOKEN = "https://login.procore.com/oauth/token"

        class Api:
            def token(self):
                return requests.post(TOKEN, data={"grant_type": "client_credentials"}).json()["access_token"]

            def get(self, path):
                return requests.get(BASE + path, headers={"Authorization": f"Bearer {self.token()}"})

            def rfis(self, project):
                return self.get(f"/projects/{project}/rfis")

        def report(project):
            return Api().rfis(project)

        def export(project):
            return Api().rfis(project), Api().get("/me")
        """,
    )

    calls = {(each.method, each.path): [call.way for call in each.calls] for each in found.endpoints}
    assert calls == {
        ("POST", "/oauth/token"): [("Api.get", "Api.token")],
        ("GET", "/rest/v1.0/projects/{project_id}/rfis"): [("Api.rfis", "Api.get")],
        ("GET", "/rest/v1.0/me"): [("export", "Api.get")],
    }


def test_wrappers_are_named_from_the_outermost_caller(tmp_path: Path) -> None:
    found = call(
        tmp_path,
        """
        import requests

        class Client:
            def get(self, path):
                return self.send("GET", path)

            def send(self, method, path):
                return requests.request(method, "https://api.procore.com/rest/v1.0" + path)

        def sync():
            return Client().get("/companies")
        """,
    )

    assert found.way == ("sync", "Client.get", "Client.send")
    assert (found.place.line, found.location.line) == (12, 9)


def test_pages_that_follow_a_link_are_the_same_call(tmp_path: Path) -> None:
    found = endpoint(
        tmp_path,
        """
        import requests

        def companies():
            answer = requests.get("https://api.procore.com/rest/v1.0/companies")
            while "next" in answer.links:
                answer = requests.get(answer.links["next"]["url"])
        """,
    )

    assert found.path == "/rest/v1.0/companies"


def test_environment_is_that_of_the_host(tmp_path: Path) -> None:
    taken = take(
        tmp_path,
        """
        import os
        import requests

        requests.get("https://sandbox.procore.com/rest/v1.0/me")
        requests.get("https://api.procore.com/rest/v1.0/companies")
        requests.get(os.environ["PROCORE_API_URL"] + "/rest/v1.0/projects")
        """,
    )

    assert {each.path: each.environments for each in taken.endpoints} == {
        "/rest/v1.0/me": ("development-sandbox",),
        "/rest/v1.0/companies": ("production",),
        "/rest/v1.0/projects": ("unknown",),
    }


def test_default_of_a_setting_is_one_call_with_a_doubt(tmp_path: Path) -> None:
    found = call(
        tmp_path,
        """
        import os
        import requests

        requests.get(os.environ.get("PROCORE_API_URL", "https://api.procore.com") + "/rest/v1.0/companies")
        """,
    )

    assert found.environments == ("production",)
    assert found.reasons == ("The host may be different (`PROCORE_API_URL`: the environment decides).",)


def test_families_are_told_apart(tmp_path: Path) -> None:
    taken = take(
        tmp_path,
        """
        import requests

        requests.post("https://login.procore.com/oauth/token", data={})
        requests.get("https://api.procore.com/rest/v2.0/companies/1/projects/2/wbs/codes")
        requests.get("https://api.procore.com/vapid/projects")
        """,
    )

    assert [(each.family, each.version) for each in taken.endpoints] == [
        ("vapid", None),
        ("oauth", None),
        ("rest v2", "v2.0"),
    ]


def test_another_vendor_is_left_out(tmp_path: Path) -> None:
    taken = take(
        tmp_path,
        """
        # Copies Procore companies to the accounting.
        import requests

        requests.get("https://api.procore.com/rest/v1.0/companies")
        requests.get("https://quickbooks.api.intuit.com/v3/company/1/query")
        """,
    )

    assert [each.path for each in taken.endpoints] == ["/rest/v1.0/companies"]
    assert taken.unknown == ()


def test_call_that_only_tests_make_is_marked(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_api.py").write_text(
        "import requests\n\ndef test_it():\n    requests.get('https://api.procore.com/rest/v1.0/companies')\n"
    )

    taken = take(tmp_path, "")

    assert [each.in_test for found in taken.endpoints for each in found.calls] == [True]
