"""Sixty-odd ways in which a secret stands on or beside a line with a finding, each in a file of its own.

`@` stands for the secret, which is made when the test runs. It is a word without a telling shape unless the kind says
otherwise, so nothing but permission can keep it out of an output.
"""

from __future__ import annotations

import json
import string
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

# The request of every file: without the required header, and to an endpoint that announcements speak of.
_SEND = 'requests.get(f"{API}/cost_codes", headers={"Authorization": f"Bearer {token}"})'
_FORM = 'import os\nimport requests\n\nFORM = {"grant_type": "client_credentials"}\n'
_HEAD = 'import os\nimport requests\n\nAPI = "https://api.procore.com/rest/v1.0"\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """`files` by name; `shape` is what the secret looks like: a word, or one of `_SHAPES`."""

    name: str
    files: dict[str, str]
    shape: str = "word"

    @property
    def secret(self) -> str:
        """The planted value, the same in every run."""
        digest = sha256(self.name.encode()).hexdigest()
        return _SHAPES[self.shape](digest)

    def planted(self) -> dict[str, str]:
        """The files with the secret in its place; a name may hold it, too."""
        return {name.replace("@", self.secret): text.replace("@", self.secret) for name, text in self.files.items()}


def _letters(digest: str) -> str:
    return "".join(string.ascii_lowercase[int(digit, 16)] for digit in digest)


_SHAPES: dict[str, Callable[[str], str]] = {
    "word": lambda digest: "wom" + _letters(digest)[:9],
    "mixed": lambda digest: "Kx" + _letters(digest)[:4] + digest[:4] + "Rv" + digest[5:9],
    "cloud key": lambda digest: "AKI" + "A" + digest[:16].upper(),
    "payment key": lambda digest: "sk_" + "live_" + digest[:24],
    "forge token": lambda digest: "gh" + "p_" + digest[:36],
    "JWT": lambda digest: "ey" + "J" + digest[:20] + ".ey" + "J" + digest[20:40] + "." + digest[40:60],
    "phrase": lambda digest: f"wom{_letters(digest)[:5]} quux{_letters(digest)[6:11]} zeph{_letters(digest)[12:17]}",
    "number": lambda digest: "9" + str(int(digest, 16))[:15],
    "signs": lambda digest: f"w!m${_letters(digest)[:7]}^~{_letters(digest)[8:14]}",
}


def _slug(name: str) -> str:
    return "".join(character if character.isalnum() else "_" for character in name)


def above(name: str, line: str, shape: str = "word") -> Kind:
    """A line above the request, in the function."""
    body = line.replace("\n", "\n    ")
    return file(name, f"{_HEAD}\n\ndef fetch(token, client, d):\n    {body}\n    return {_SEND}\n", shape)


def sent(name: str, call: str, shape: str = "word") -> Kind:
    """A request in other words."""
    return file(name, f"{_HEAD}\n\ndef fetch(token, client, d):\n    return {call}\n", shape)


def file(name: str, text: str, shape: str = "word") -> Kind:
    """A whole file."""
    return Kind(name=name, files={f"{_slug(name)}.py": text}, shape=shape)


def _notebook(*cells: str) -> str:
    return json.dumps(
        {
            "nbformat": 4,
            "nbformat_minor": 5,
            "metadata": {"language_info": {"name": "python"}},
            "cells": [
                {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": cell}
                for cell in cells
            ],
        }
    )


_ASSIGNED = (
    above("named secret", 'client_secret = "@"'),
    above("name that does not tell", 'wobble = "@"'),
    above("short name", 'pw = "@"'),
    above("name in another language", 'geheimnis = "@"'),
    above("single quotes", "x = '@'"),
    above("three quotes", 'x = """@"""'),
    above("raw text", 'x = r"@"'),
    above("bytes", 'x = b"@"'),
    above("f-string", 'x = f"{d}@"'),
    above("inside a hole of an f-string", "x = f\"{d['@']}\""),
    above("several lines in parentheses", 'x = (\n    "@"\n)'),
    above("annotated", 'x: str = "@"'),
    above("walrus", 'if (x := "@"):\n    pass'),
    above("cloud key id", 'x = "@"', "cloud key"),
    above("payment key", 'x = "@"', "payment key"),
    above("token of a forge", 'x = "@"', "forge token"),
    above("JWT", 'x = "@"', "JWT"),
    above("letters and digits", 'x = "@"', "mixed"),
    above("phrase of words", 'x = "@"', "phrase"),
    above("signs of a password", 'x = "@"', "signs"),
    above("long number", "x = @", "number"),
    above("digits in a text", 'x = "@"', "number"),
    above(
        "private key", 'x = """-----BEGIN ' + "RSA PRIVATE KEY-----\n@\n-----END " + 'RSA PRIVATE KEY-----"""', "mixed"
    ),
)
_COMBINED = (
    above("joined by plus", 'x = "" + "@" + ""'),
    above("joined side by side", 'x = "@" "y"'),
    above("joined by join", 'x = "".join(["@", d])'),
    above("filled in by percent", 'x = "%s" % "@"'),
    above("filled in by format", 'x = "{}".format("@")'),
    above("chosen by a condition", 'x = "@" if d else ""'),
    above("or what is there", 'x = d or "@"'),
    above("compared", 'if d == "@":\n    pass'),
    above("key of a dict", 'x = {"@": 1}'),
    above("value of a dict", 'x = {"wobble": "@"}'),
    above("subscript", 'x = d["@"]'),
    above("tuple", 'x = ("someone", "@")'),
    above("set", 'x = {"@", "y"}'),
    above("positional argument", 'client.login("someone", "@")'),
    above("keyword argument", 'client.login(wobble="@")'),
    above("default of the environment", 'x = os.environ.get("WOBBLE", "@")'),
    above("name of an environment variable", 'x = os.environ["@"]'),
    above("default of an option", 'client.add_argument("--wobble", default="@")'),
    above("function that gives it", 'x = lambda: "@"'),
    above("raised", 'if d:\n    raise ValueError("@")'),
    above("logged", 'print("using @ for it")'),
    above("XML in a text", 'x = "<wobble>@</wobble>"'),
    above("JSON in a text", 'x = \'{"wobble": "@"}\''),
    above("command line", 'x = "curl -u someone:@ https://api.procore.com/rest/v1.0/me"'),
    above("DSN", 'x = "postgresql://someone:@@db.wobble.example/app"'.replace("@@", "@" + "\x00")),
    above("SQL", "x = \"SELECT id FROM users WHERE name = '@'\""),
    above("line that is cut", 'x = "' + "y" * 90 + '", "@", "' + "z" * 90 + '"'),
)
_ABOUT = (
    above("comment", "# @"),
    above("comment behind code", "x = 1  # @"),
    file("docstring", f'{_HEAD}\n\ndef fetch(token):\n    """Uses @."""\n    return {_SEND}\n'),
    file(
        "member of an Enum",
        f"import enum\n{_HEAD}\n\nclass Wobble(enum.Enum):\n"
        '    A = "https://api.procore.com/rest/v1.0/@"\n\n\ndef fetch(token):\n'
        "    return requests.get(Wobble.A.value + '/cost_codes')\n",
    ),
    file("default of a parameter", f'{_HEAD}\n\ndef fetch(token, x="@"):\n    return {_SEND}\n'),
    file(
        "argument of a decorator",
        f'{_HEAD}\n\n@client.task("@")\ndef fetch(token):\n    return {_SEND}\n'.replace("@client", "\x01client"),
    ),
    file(
        "ignore comment: reason",
        f"{_HEAD}\n\ndef fetch(token):\n    return {_SEND}  # procore-auditor: ignore[PCR201] -- @\n",
    ),
    file("ignore comment: code", f"{_HEAD}\n\ndef fetch(token):\n    return {_SEND}  # procore-auditor: ignore[@]\n"),
    file(
        "ignore comment: day",
        f"{_HEAD}\n\ndef fetch(token):\n    return {_SEND}  # procore-auditor: ignore[PCR201] until=@\n",
    ),
)
_SENT = (
    sent("path segment", 'requests.get(f"{API}/@/cost_codes", headers={"Authorization": f"Bearer {token}"})'),
    sent(
        "path segment between backticks", "requests.get(API + '/rest/v1.0/a`@`b/cost_codes', headers={'Accept': '*/*'})"
    ),
    sent("address that is not known", 'requests.get(d["@"])'),
    sent("receiver that is not known", 'd["@"].get(f"{API}/cost_codes").json()'),
    sent("last path segment", 'requests.get(f"{API}/cost_codes/@", headers={"Authorization": f"Bearer {token}"})'),
    sent("query value", 'requests.get(f"{API}/cost_codes?wobble=@", headers={"Authorization": f"Bearer {token}"})'),
    sent(
        "query parameter", 'requests.get(f"{API}/cost_codes", params={"wobble": "@"}, headers={"Authorization": token})'
    ),
    sent("token in the URL", 'requests.get(f"{API}/cost_codes?access_token=@")'),
    sent("user of a URL", 'requests.get("https://@\x00api.procore.com/rest/v1.0/cost_codes")'),
    sent("password of a URL", 'requests.get("https://someone:@\x00api.procore.com/rest/v1.0/cost_codes")'),
    sent("label of a host", 'requests.get("https://@.procore.com/rest/v1.0/cost_codes")'),
    sent(
        "label of another host",
        'requests.post("https://@.example.com/x", headers={"Authorization": f"Bearer {token}"})',
    ),
    sent("fragment", 'requests.get(f"{API}/cost_codes#@")'),
    sent("bearer header", 'requests.get(f"{API}/cost_codes", headers={"Authorization": "Bearer @"})'),
    sent("custom header", 'requests.get(f"{API}/cost_codes", headers={"X-Wobble": "@"})'),
    sent("name of a header", 'requests.get(f"{API}/cost_codes", headers={"@": "1"})'),
    sent("pair for auth", 'requests.get(f"{API}/cost_codes", auth=("someone", "@"))'),
    sent(
        "body of a form", 'requests.post(f"{API}/cost_codes", data={"wobble": "@"}, headers={"Authorization": token})'
    ),
    sent("file field", 'requests.post(f"{API}/projects/1/images", files={"@": open("x", "rb")})'),
    sent(
        "name of a file that is sent",
        'requests.post(f"{API}/projects/1/images", files={"image": ("@", open("x", "rb"))})',
    ),
    file(
        "client secret in a token request",
        "import requests\n\n\ndef token():\n"
        '    form = {"grant_type": "client_credentials", "client_id": "x", "client_secret": "@"}\n'
        '    return requests.post("https://app.procore.com/oauth/token", data=form).json()["access_token"]\n',
    ),
    file(
        "refresh token",
        'import requests\n\n\ndef renew():\n    form = {"grant_type": "refresh_token", "refresh_token": "@"}\n'
        '    return requests.post("https://login.procore.com/oauth/token", data=form).json()["access_token"]\n',
    ),
    file(
        "key of the answer",
        f'{_HEAD}\n\ndef fetch(token):\n    link = {_SEND}.json()["@"]["attachments"][0]["url"]\n'
        "    return requests.get(link)\n",
    ),
)
_ELSEWHERE = (
    Kind(
        name="constant of another file",
        files={
            "elsewhere/__init__.py": "",
            "elsewhere/keys.py": 'BASE = "https://api.procore.com/rest/v1.0/@"\n',
            "elsewhere/use.py": "import requests\nfrom elsewhere.keys import BASE\n\n\ndef fetch(token):\n"
            '    return requests.get(BASE + "/cost_codes", headers={"Authorization": token})\n',
        },
    ),
    Kind(
        name="name of a file",
        files={"jobs/@.py": f"{_HEAD}\n\ndef fetch(token):\n    return {_SEND}\n"},
        shape="forge token",
    ),
    Kind(
        name="name of a folder",
        files={"vault_@/job.py": f"{_HEAD}\n\ndef fetch(token):\n    return {_SEND}\n"},
        shape="cloud key",
    ),
    Kind(
        name=".env",
        files={
            "dotenv/.env": "WOBBLE=@\nPROCORE_OAUTH_URL=https://app.procore.com/oauth/token\nX_KEY=@\n",
            "dotenv/job.py": f"{_FORM}\n\ndef token():\n"
            '    return requests.post(os.environ["PROCORE_OAUTH_URL"], data=FORM)\n',
        },
    ),
    Kind(
        name="settings in JSON",
        files={
            "filed/settings.json": '{\n  "wobble": "@",\n  "procore_token_url": "https://app.procore.com/oauth/token",\n'
            '  "@": 1\n}\n',
            "filed/job.py": f"import json\n{_FORM}SETTINGS = json.load(open('filed/settings.json'))\n\n\ndef token():\n"
            '    return requests.post(SETTINGS["procore_token_url"], data=FORM)\n',
        },
    ),
    Kind(
        name="settings in YAML",
        files={
            "kept/settings.yaml": "wobble: @\nprocore_token_url: https://app.procore.com/oauth/token # @\n- @\n",
            "kept/job.py": f"import yaml\n{_FORM}SETTINGS = yaml.safe_load(open('kept/settings.yaml'))\n\n\n"
            "def token():\n"
            '    return requests.post(SETTINGS["procore_token_url"], data=FORM)\n',
        },
    ),
    Kind(
        name="notebook",
        files={"explore.ipynb": _notebook(f'{_HEAD}x = "@"\n{_SEND.replace("token", "API")}\n')},
    ),
    Kind(
        name="magic of a notebook",
        files={"magic.ipynb": _notebook(f"{_HEAD}%env WOBBLE=@\n!echo @\n{_SEND.replace('token', 'API')}\n")},
    ),
    Kind(
        name="encoding that a file declares",
        files={"declared.py": f"# coding: @\n{_HEAD}\n{_SEND}\n"},
    ),
    Kind(
        name="file that is no Python",
        files={"broken_file.py": f'{_HEAD}\ndef fetch(token:\n    x = "@"\n    return {_SEND}\n'},
    ),
)
KINDS = (*_ASSIGNED, *_COMBINED, *_ABOUT, *_SENT, *_ELSEWHERE)


def project() -> dict[str, str]:
    """All files of all kinds; what is spelled by hand because `@` means something in Python is put back."""
    return {
        name: text.replace("\x00", "@").replace("\x01", "@") for kind in KINDS for name, text in kind.planted().items()
    }
