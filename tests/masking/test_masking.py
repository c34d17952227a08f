"""What is hidden, what is left alone, and what is made visible."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.masking import mask, safe, secrets_in
from auditor.printing import visible


@pytest.mark.parametrize(
    "line",
    [
        'client_secret = "<hunter2>"',
        "client_secret='<hunter2>'",
        'CLIENT_SECRET: str = "<hunter2>"',
        'self._client_secret = SecretStr("<hunter2>")',
        'client_secret: str = Field(default="<hunter2>")',
        'os.getenv("PROCORE_CLIENT_SECRET", "<hunter2>")',
        'os.environ.get("API_TOKEN") or "<hunter2>"',
        'config["password"] = "<hunter2>"',
        '{"refresh_token": "<hunter2>", "x": 1}',
        'dict(access_token="<hunter2>")',
        'def connect(token: str = "<hunter2>") -> None:',
        'parser.add_argument("--client-secret", default="<hunter2>")',
        'headers = {"Authorization": "Bearer <abc123>"}',
        'headers["Authorization"] = f"Bearer <abc123>"',
        'headers.update({"Authorization": "Basic <dXNlcjpwYXNz>"})',
        'auth=("user", "<hunter2>")',
        'auth = HTTPBasicAuth(USER, "<hunter2>")',
        'URL = "https://user:<hunter2>@api.example.com/"',
        '"https://api.example.com/me?access_token=<abc>&page=2"',
        'data = "grant_type=refresh_token&refresh_token=<abc>"',
        'jwt = "<eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.SflKxwRJSMeKKF2QT4>"',
        'x = "<wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY>"',
        'x = "<9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08>"',
        'password = "<supersecret>"',
        'password = "<one>" "<two>"',
        'token = ("<one>" + "<two>")',
        'if token == "<hunter2>":',
        '"https://api.example.com/me?access_token=" + "<hunter2>"',
        'data = "grant_type=refresh_token&client_secret=%s" % "<hunter2>"',
        '"refresh_token={}&x=1&client_secret={}".format("<hunter2>")',
        'headers = {"Authorization": "Bearer " + "<hunter2>"}',
        'client_secret = """<two\nlines>"""',
        'client_secret = (\n    "<hunter2>"\n)',
    ],
)
def test_credentials_are_hidden(line: str) -> None:
    expected = "".join(_starred(line))

    assert mask(line.replace("<", "").replace(">", "")) == expected


@pytest.mark.parametrize(
    "line",
    [
        'TOKEN_URL = "https://login.example.com/oauth/token"',
        'TOKEN_PATH = "/oauth/token"',
        'token_type = "bearer"',
        'grant_type="refresh_token"',
        'headers = {"Authorization": f"Bearer {token}"}',
        'headers = {"Authorization": "Bearer " + token}',
        'headers = {"Authorization": "Bearer %s" % token}',
        'url + "?access_token=" + token + "&page=" + page',
        'url + "?access_token=" + data["access_token"]',
        'session.get(url, headers={"Authorization": token, "Content-Type": "application/json"})',
        'client_secret = os.environ["PROCORE_CLIENT_SECRET"]',
        'connect(token=token, client_secret=self.secret, password="")',
        'keys = ["access_token", "refresh_token"]',
        'access_token = data["access_token"]',
        'expires = data.get("expires_in", 7200)',
        'raise ValueError("the token has expired")',
        'cache.set("procore_token", token, timeout=7200)',
        'path = "/rest/v1.0/work_breakdown_structure/segments/{segment_id}/segment_items"',
        "class ProcoreDocumentManagementServiceClient2024Base:",
        "A Bearer token is missing.",
        '{"Authorization": "Bearer " + tokens["access_token"], "Procore-Company-Id": company}',
    ],
)
def test_names_places_and_holes_are_left_alone(line: str) -> None:
    assert mask(line) == line


def test_settings_are_read_without_quotes() -> None:
    text = "CLIENT_ID=12\nexport CLIENT_SECRET=hunter2 # old\nclient_secret: abc\nTOKEN_URL=https://a.example"

    masked = mask(text, settings=True)

    assert masked == "CLIENT_ID=12\nexport CLIENT_SECRET=********# old\nclient_secret: ***\nTOKEN_URL=https://a.example"


def test_a_secret_is_hidden_where_else_it_turns_up() -> None:
    known = secrets_in('client_secret = "hunter2"')

    assert safe("The text hunter2 is sent.", known=known) == "The text ******* is sent."


def test_control_and_bidirectional_characters_become_visible() -> None:
    assert (
        visible("a\x1b[31m\x7f\u202eb\u2066\u200b\ufeff\tc\x85")
        == "a\u241b[31m\u2421\ufffdb\ufffd\ufffd\ufffd\tc\ufffd"
    )


@given(st.text())
def test_masking_keeps_length_and_lines(text: str) -> None:
    masked = safe(text)

    assert len(masked) == len(text)
    assert masked.count("\n") == text.count("\n")


@given(st.text())
def test_masking_twice_is_masking_once(text: str) -> None:
    assert safe(safe(text)) == safe(text)


_VALUE = st.text(alphabet=string.ascii_letters + string.digits + "!$^_-.~", min_size=6, max_size=40).filter(
    lambda value: not value.startswith(("/", "http"))
)


@given(
    value=_VALUE,
    shape=st.sampled_from(
        [
            'client_secret = "{}"',
            "'password': '{}',",
            'headers["Authorization"] = "Bearer {}"',
            'requests.post(url, data={{"client_id": 1, "client_secret": "{}"}})',
            'URL = "https://someone:{}@example.com/x"',
            'get("https://example.com/?access_token={}")',
        ]
    ),
)
def test_a_planted_secret_never_shows(value: str, shape: str) -> None:
    assert value not in safe(shape.format(value))


def _starred(line: str) -> list[str]:
    inside = False
    out = []
    for character in line:
        if character in "<>":
            inside = character == "<"
        else:
            out.append("*" if inside and character != "\n" else character)
    return out


@pytest.mark.parametrize(
    "text", ["# token='" + "\\" * 200, "token = 'x' '" + "\\" * 200, '"token"' + " " * 60_000, "TOKEN='" + "\\" * 200]
)
def test_open_quotes_and_blanks_end(text: str) -> None:
    """Each of these took longer than anybody waits."""
    assert len(mask(text, settings=True)) == len(text)
