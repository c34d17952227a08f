"""File links are tested by the end of their host, and the token goes to the vendor's hosts only."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.projects import applied, mended, text, write

HEAD = "from urllib.parse import urlsplit\n\nimport requests\n\n"
ENDS = 'endswith((".procore.com", ".procoregov.com"))'
SUFFIX = f'(urlsplit(link).hostname or "").{ENDS}'
DOWNLOAD = """
def download(link, token):
    headers = {{}}
    if {test}:
        headers["Authorization"] = f"Bearer {{token}}"
    return requests.get(link, headers=headers, timeout=30)


def photos(token):
    head = {{"Authorization": f"Bearer {{token}}", "Procore-Company-Id": "1"}}
    rows = requests.get("https://api.procore.com/rest/v1.0/images", params={{"project_id": 1}}, headers=head).json()
    return [download(row["url"], token) for row in rows]
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"storage.procore.com" in link', SUFFIX),
        ('link.startswith("https://storage.procore.com/")', SUFFIX),
        ('link.startswith(("https://storage.procore.com", "https://us02.procore.com"))', SUFFIX),
        ('urlsplit(link).netloc == "storage.procore.com"', f"urlsplit(link).netloc.{ENDS}"),
        ('"storage.procore.com" in urlsplit(link).netloc', f"urlsplit(link).netloc.{ENDS}"),
        (
            'urlsplit(link).hostname in ("storage.procore.com", "us02.procore.com")',
            f'(urlsplit(link).hostname or "").{ENDS}',
        ),
    ],
)
def test_each_test_of_a_link_becomes_the_announced_one(tmp_path: Path, before: str, after: str) -> None:
    done = mended(write(tmp_path, {"a.py": HEAD + DOWNLOAD.format(test=before)}), "PCR301")

    assert text(done, "a.py") == HEAD + DOWNLOAD.format(test=after)


def test_a_host_may_have_a_name(tmp_path: Path) -> None:
    code = DOWNLOAD.format(test='host == "storage.procore.com"')
    code = code.replace("    headers = {}\n", "    headers = {}\n    host = urlsplit(link).netloc\n")

    done = mended(write(tmp_path, {"a.py": HEAD + code}), "PCR301")

    assert text(done, "a.py") == HEAD + code.replace('host == "storage.procore.com"', f"host.{ENDS}")


def test_a_constant_goes_with_its_last_use_and_no_earlier(tmp_path: Path) -> None:
    constant = 'import requests\n\nHOST = "storage.procore.com"\n\n'
    code = constant + DOWNLOAD.format(test="HOST in link")
    also = code + "\n\ndef told():\n    return HOST\n"
    write(tmp_path, {"alone/a.py": code, "shared/b.py": also})

    alone, shared = mended(tmp_path / "alone", "PCR301"), mended(tmp_path / "shared", "PCR301")

    assert text(alone, "a.py").startswith(HEAD.rstrip("\n") + "\n\n\ndef download")
    assert f"if {SUFFIX}:" in text(alone, "a.py")
    assert 'HOST = "storage.procore.com"' in text(shared, "b.py")
    assert f"if {SUFFIX}:" in text(shared, "b.py")


def test_a_link_that_is_sent_elsewhere_on_purpose_is_left_to_a_person(tmp_path: Path) -> None:
    code = (
        'import requests\n\nHEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}\n\n\ndef links():\n'
        '    url = "https://api.procore.com/rest/v1.0/images"\n'
        '    rows = requests.get(url, params={"project_id": 1}, headers=HEADERS).json()\n'
        '    return [row["url"].replace("https://storage.procore.com", "https://cache.example.com") for row in rows]\n'
    )

    done = mended(write(tmp_path, {"a.py": code}), "PCR301")

    assert [each.rule for each in done.report.findings] == ["PCR301"]
    assert not done.outcome.contents


HOPS = """
HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}


def download(link):
    answer = requests.get(link, headers=HEADERS, allow_redirects=False, timeout=60)
    if answer.status_code in (301, 302, 307):
        link = answer.headers["Location"]
        answer = requests.get(link, headers=HEADERS, timeout=60)
    return answer.content


def photos():
    rows = requests.get("https://api.procore.com/rest/v1.0/images", params={"project_id": 1}, headers=HEADERS).json()
    return [download(row["url"]) for row in rows]
"""


def test_the_target_of_a_redirect_gets_the_token_where_its_host_is_the_vendors(tmp_path: Path) -> None:
    done = mended(write(tmp_path, {"a.py": HEAD + HOPS}), "PCR303")

    call = "answer = requests.get(link, headers=HEADERS, timeout=60)"
    assert text(done, "a.py") == HEAD + HOPS.replace(call, call.replace("=HEADERS", f"=HEADERS if {SUFFIX} else None"))


@pytest.mark.parametrize("others", ["", "\n    def close(self):\n        super().close()\n"])
def test_a_session_that_keeps_the_token_drops_it_again(tmp_path: Path, others: str) -> None:
    method = "    def rebuild_auth(self, prepared_request, response):\n        return None\n"
    session = f"\nclass Keeping(requests.Session):\n{method}{others}\n"
    use = HOPS.replace(HOPS[HOPS.index("def download") : HOPS.index("def photos")], "")
    use = use.replace("requests.get(", "SESSION.get(").replace("download(row", "SESSION.get(row")
    code = HEAD + session + "\nSESSION = Keeping()\n" + use
    write(tmp_path, {"a.py": code})

    done = mended(tmp_path, "PCR303")

    assert applied(done) == [("PCR303", "unsafe")]
    assert text(done, "a.py") == code.replace(method, "" if others else "    pass\n")


@pytest.mark.parametrize("token", ["box", "token"])
def test_another_services_token_is_not_sent(tmp_path: Path, token: str) -> None:
    code = (
        f"import requests\n\n\ndef store({token}, link):\n    content = requests.get(link).content\n"
        '    url = "https://upload.box.com/api/2.0/files/content"\n'
        f'    requests.post(url, headers={{"Authorization": f"Bearer {{{token}}}"}}, data=content)\n\n\n'
        f"def photos(session, {token}):\n"
        '    head = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}\n'
        '    rows = requests.get("https://api.procore.com/rest/v1.0/images?project_id=1", headers=head).json()\n'
        f'    return [store({token}, row["url"]) for row in rows]\n'
    )

    done = mended(write(tmp_path, {"a.py": code}), "PCR302")

    assert [each.rule for each in done.report.findings] == ["PCR302"]
    assert not done.outcome.contents
