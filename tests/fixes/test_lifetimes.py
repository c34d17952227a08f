"""A fixed lifetime gives way to what the answer says, in the unit and the shape that the code around it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.projects import mended, text, write

SETTINGS = "from datetime import timedelta\n\nTOKEN_LIFETIME = 5400\n"
TOKENS = """\
import time

import requests

from settings import TOKEN_LIFETIME


def login(form):
    token = requests.post("https://login.procore.com/oauth/token", data=form).json()
    access = token["access_token"]
    expires_at = time.time() + TOKEN_LIFETIME
    return access, expires_at
"""


def test_a_file_that_no_finding_speaks_of_is_edited_and_its_old_bytes_are_known(tmp_path: Path) -> None:
    done = mended(write(tmp_path, {"settings.py": SETTINGS, "tokens.py": TOKENS}), "PCR101")

    assert text(done, "tokens.py") == TOKENS.replace("+ TOKEN_LIFETIME", '+ token["expires_in"] - 60')
    assert done.outcome.originals["tokens.py"] == TOKENS.encode()


@pytest.mark.parametrize(
    ("settings", "before", "after"),
    [
        (
            "from datetime import timedelta\n\nTOKEN_LIFETIME = timedelta(minutes=90)\n",
            "datetime.now() + TOKEN_LIFETIME",
            'datetime.now() + timedelta(seconds=token["expires_in"] - 60)',
        ),
        (
            "TOKEN_LIFETIME_MINUTES = 90\n",
            "datetime.now() + timedelta(minutes=TOKEN_LIFETIME_MINUTES)",
            'datetime.now() + timedelta(seconds=token["expires_in"] - 60)',
        ),
        (
            'import os\n\nTOKEN_LIFETIME = int(os.getenv("LIFETIME", "5400"))\n',
            "time.time() + TOKEN_LIFETIME",
            'time.time() + token["expires_in"] - 60',
        ),
    ],
)
def test_a_constant_is_replaced_in_its_own_unit(tmp_path: Path, settings: str, before: str, after: str) -> None:
    name = "TOKEN_LIFETIME_MINUTES" if "MINUTES" in settings else "TOKEN_LIFETIME"
    code = TOKENS.replace("import time\n", "import time\nfrom datetime import datetime, timedelta\n")
    code = code.replace("import TOKEN_LIFETIME", f"import {name}").replace("time.time() + TOKEN_LIFETIME", before)

    done = mended(write(tmp_path, {"settings.py": settings, "tokens.py": code}), "PCR101")

    assert text(done, "tokens.py") == code.replace(before, after)


@pytest.mark.parametrize("asked", ['token.get("expires_in", {})', '(token.get("expires_in") or {})'])
def test_what_was_only_a_fallback_is_needed_no_more(tmp_path: Path, asked: str) -> None:
    before = asked.format("TOKEN_LIFETIME")
    code = TOKENS.replace("+ TOKEN_LIFETIME", f"+ {before}")

    done = mended(write(tmp_path, {"settings.py": SETTINGS, "tokens.py": code}), "PCR101")

    inner = before.strip("()") if " or " in before else before
    assert text(done, "tokens.py") == code.replace(inner, 'token["expires_in"]')


def test_minutes_that_are_multiplied_are_left_to_a_person(tmp_path: Path) -> None:
    code = TOKENS.replace("TOKEN_LIFETIME", "TOKEN_MINUTES").replace("+ TOKEN_MINUTES", "+ TOKEN_MINUTES * 60")

    done = mended(write(tmp_path, {"settings.py": "TOKEN_MINUTES = 90\n", "tokens.py": code}), "PCR101")

    assert len(done.report.findings) == 1
    assert not done.outcome.contents


ASKING = """\
import time

import requests


def ask():
    return requests.post("https://login.procore.com/oauth/token", data={{}}).json()


class Keeper:
    def renew(self):
{body}
"""


def asking(*lines: str) -> str:
    return ASKING.format(body="\n".join(f"        {line}" for line in lines))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            ('self.token = ask()["access_token"]', "self.token_ends = time.time() + 5400"),
            (
                "answer = ask()",
                'self.token = answer["access_token"]',
                'self.token_ends = time.time() + answer["expires_in"] - 60',
            ),
        ),
        (
            ('self.token, self.token_ends = ask()["access_token"], time.time() + 5400',),
            (
                "answer = ask()",
                'self.token, self.token_ends = answer["access_token"], time.time() + answer["expires_in"] - 60',
            ),
        ),
    ],
)
def test_no_second_token_is_asked_for(tmp_path: Path, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    use = "\n    def get(self):\n        if time.time() > self.token_ends:\n            self.renew()\n"
    use += "        return self.token\n"

    done = mended(write(tmp_path, {"a.py": asking(*before) + use}), "PCR101")

    assert text(done, "a.py") == asking(*after) + use


@pytest.mark.parametrize(
    "lines",
    [
        ('self.token = self.token or ask()["access_token"]', "self.token_ends = time.time() + 5400"),
        ("self.token_ends = time.time() + 5400", 'self.token = ask()["access_token"]'),
        (
            'self.token = ask()["access_token"]',
            "self.token_ends = time.time() + 5400",
            "if time.time() > self.token_ends:",
            '    self.token = ask()["access_token"]',
        ),
        ('answer = 1; self.token = ask()["access_token"]', "self.token_ends = time.time() + 5400"),
    ],
)
def test_an_answer_that_may_not_be_there_gets_no_name(tmp_path: Path, lines: tuple[str, ...]) -> None:
    done = mended(write(tmp_path, {"a.py": asking(*lines)}), "PCR101")

    assert [each.rule for each in done.report.findings] == ["PCR101"]
    assert not done.outcome.contents


def test_a_cache_is_not_taken_for_the_number_it_was_made_with(tmp_path: Path) -> None:
    code = (
        "import requests\nfrom cachetools import TTLCache\n\nmemory = TTLCache(maxsize=4, ttl=6000)\n\n\n"
        'def get_token(form):\n    answer = requests.post("https://login.procore.com/oauth/token", data=form).json()\n'
        '    memory["token"] = answer["access_token"]\n    return memory["token"]\n'
    )

    done = mended(write(tmp_path, {"a.py": code}), "PCR101")

    assert [each.rule for each in done.report.findings] == ["PCR101"]
    assert not done.outcome.refused


@pytest.mark.parametrize("place", ["{late}", "try:\n        {late}\n    except KeyError:\n        return None"])
def test_an_answer_is_used_only_where_it_is_there(tmp_path: Path, place: str) -> None:
    late = (
        "expires_at = time.time() + 5400\n        " if "try" in place else "expires_at = time.time() + 5400\n    "
    ) + 'token = requests.post("https://login.procore.com/oauth/token", data=form).json()'
    code = (
        "import time\n\nimport requests\n\n\ndef login(form):\n    "
        + place.format(late=late)
        + '\n    return token["access_token"], expires_at\n'
    )

    assert not mended(write(tmp_path, {"a.py": code}), "PCR101").outcome.contents


def test_the_nearest_answer_tells_the_lifetime(tmp_path: Path) -> None:
    code = (
        'import time\n\nimport requests\n\nURL = "https://login.procore.com/oauth/token"\n\n\ndef login(form):\n'
        '    if form:\n        old = requests.post(URL, data=form).json()\n        print(len(old["access_token"]))\n'
        "    token = requests.post(URL, data=form).json()\n"
        '    access = token["access_token"]\n    token_expires_at = time.time() + 5400\n'
        "    return access, token_expires_at\n"
    )

    made = text(mended(write(tmp_path, {"a.py": code}), "PCR101"), "a.py")

    assert 'time.time() + token["expires_in"] - 60' in made
