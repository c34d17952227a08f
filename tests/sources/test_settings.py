"""Settings beside the code can be asked by key, and their secrets stay where they are."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.sources import DiscoveryOptions, Settings, discover, is_secret_name, load_settings
from auditor.sources.settings.dotenv import read_dotenv
from auditor.sources.settings.entry import Entry, MalformedError
from auditor.sources.settings.ini import read_ini
from auditor.sources.settings.structured import read_json, read_toml
from auditor.sources.settings.yaml import read_yaml

Plant = Callable[[Mapping[str, str | bytes]], Path]


def settings_of(root: Path) -> Settings:
    return load_settings(discover([str(root)], DiscoveryOptions()).settings_files)


def flat(entries: Settings) -> list[tuple[str, str, int]]:
    return [(entry.key, entry.value, entry.line) for entry in entries.entries]


def test_every_format_can_be_asked_by_key(plant: Plant) -> None:
    root = plant(
        {
            ".env": "PROCORE_URL=https://env\n",
            "a.yaml": "\nprocore:\n  base_url: https://yaml\n",
            "b.toml": "[procore]\n\nbase_url = 'https://toml'\n",
            "c.json": '{\n"procore": {\n"base_url": "https://json"}}',
            "d.ini": "[procore]\nbase_url = https://ini\n",
        }
    )

    settings = settings_of(root)

    assert [(each.value, each.path, each.line) for each in settings.lookup("PROCORE_URL")] == [
        ("https://env", ".env", 1)
    ]
    assert [(each.value, each.path, each.line) for each in settings.lookup("procore", "base_url")] == [
        ("https://yaml", "a.yaml", 3),
        ("https://toml", "b.toml", 3),
        ("https://json", "c.json", 3),
        ("https://ini", "d.ini", 2),
    ]


def test_key_may_stand_below_further_keys(plant: Plant) -> None:
    root = plant({"a.yaml": "production:\n  procore:\n    host: one\nprocore:\n  host: two\nnotprocore:\n  host: no\n"})

    assert [each.value for each in settings_of(root).lookup("procore", "host")] == ["two", "one"]


def test_nearest_file_and_real_files_come_first(plant: Plant) -> None:
    root = plant({".env": "A=root", "x/.env": "A=x", "y/.env": "A=y", "y/.env.example": "A=sample"})

    settings = settings_of(root)

    assert [each.value for each in settings.lookup("A", near="y/client.py")] == ["y", "root", "x", "sample"]


def test_case_counts_unless_told_otherwise(plant: Plant) -> None:
    root = plant({".env": "PROCORE_BASE_URL=x\n"})

    settings = settings_of(root)

    assert settings.lookup("procore_base_url") == ()
    assert [each.value for each in settings.lookup("procore-base-url", ignore_case=True)] == ["x"]


def test_secrets_are_masked_at_the_door(plant: Plant) -> None:
    secret = "8f3b1c9d7e5a2046f1b3c5d7e9a0b2c4"
    root = plant(
        {
            ".env": f"CLIENT_SECRET={secret}\nEMPTY_SECRET=\nDB=postgres://me:hunter2hunter2@db/x\nMESSAGE={secret}\n",
            "a.yaml": f"procore:\n  client_secret: '{secret}'\n  tokens:\n    - {secret}\n  token_url: https://x/oauth/token\n",
            "b.json": json.dumps({"auth": {"password": "pw"}, "env": [{"name": "API_KEY", "value": "k3y"}]}),
            "c.ini": "[login]\ntoken = https://x/oauth/token\nsecret = https://x/services/T03AB/x8Kq2LmZ\n",
        }
    )

    settings = settings_of(root)

    assert secret not in repr(settings)
    assert "x8Kq2LmZ" not in repr(settings)
    assert [each.value for each in settings.lookup("login", "token")] == ["https://x/oauth/token"]
    assert "hunter2" not in repr(settings)
    assert "k3y" not in repr(settings)
    assert [(each.value, each.is_secret) for each in settings.lookup("CLIENT_SECRET")] == [("***", True)]
    assert [(each.value, each.is_secret) for each in settings.lookup("EMPTY_SECRET")] == [("", False)]
    assert [each.value for each in settings.lookup("auth", "password")] == ["***"]
    assert [each.value for each in settings.lookup("procore", "token_url")] == ["https://x/oauth/token"]


@pytest.mark.parametrize("name", ["PROCORE_CLIENT_SECRET", "password", "access_token", "apiKey", "private-key"])
def test_names_of_secrets_are_known(name: str) -> None:
    assert is_secret_name(name)


@pytest.mark.parametrize(
    "name", ["base_url", "TOKEN_URL", "token_lifetime", "PROCORE_COMPANY_ID", "tokenizer_path", ""]
)
def test_names_about_secrets_are_no_secrets(name: str) -> None:
    assert not is_secret_name(name)


def test_references_are_filled_in(plant: Plant) -> None:
    root = plant({".env": "HOST=https://h\nURL=${HOST}/rest\nOTHER=${NOWHERE:-fallback}/x\nOPEN=${NOWHERE}\n"})

    assert flat(settings_of(root)) == [
        ("HOST", "https://h", 1),
        ("URL", "https://h/rest", 2),
        ("OTHER", "fallback/x", 3),
        ("OPEN", "${NOWHERE}", 4),
    ]


def test_variables_of_deployment_files_are_known_by_name(plant: Plant) -> None:
    root = plant(
        {
            "compose.yml": "services:\n  web:\n    environment:\n      - HOST_A=one\n",
            "pod.yaml": "env:\n- name: HOST_B\n  value: two\n",
        }
    )

    settings = settings_of(root)

    assert [(each.value, each.line) for each in settings.lookup("HOST_A")] == [("one", 4)]
    assert [(each.value, each.line) for each in settings.lookup("HOST_B")] == [("two", 3)]


def test_what_cannot_be_read_is_counted(plant: Plant) -> None:
    root = plant(
        {
            "bad.json": "{",
            "bad.toml": "= 1",
            "latin.ini": b"a=\xe9",
            "tests/fixtures/answer.json": "{}",
            "good.json": '{"a": 1}',
            "gone.yaml": "",
        }
    )
    files = discover([str(root)], DiscoveryOptions()).settings_files
    (root / "gone.yaml").unlink()

    settings = load_settings(files)

    assert settings.read == 1
    assert settings.unread == {"data folder": 1, "malformed": 2, "not UTF-8": 1, "unreadable": 1}


def test_surrogates_do_not_leave_the_file(plant: Plant) -> None:
    root = plant({"a.json": '{"a\\ud800": "b\\udfff"}'})

    assert flat(settings_of(root)) == [("a?", "b?", 1)]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("A=1\n\n# no\nexport B = two # comment\n", [("A", "1", 1), ("B", "two", 4)]),
        ('A=\'one # two\'\nB="a\\n\\"b\\""\n', [("A", "one # two", 1), ("B", 'a\n"b"', 2)]),
        ('A="first\nsecond"\nB=x#y\n', [("A", "first\nsecond", 1), ("B", "x#y", 3)]),
        ("A=\nB\n=c\nD==\n", [("A", "", 1), ("D", "=", 4)]),
    ],
)
def test_dotenv(text: str, entries: list[tuple[str, str, int]]) -> None:
    assert list(read_dotenv(text)) == [Entry((key,), value, line) for key, value, line in entries]


def test_ini() -> None:
    text = "top = 0\n[a b]\n; no\nkey: one = two\n  more\nother=\n[c]\nkey = x\n"

    assert list(read_ini(text)) == [
        Entry(("top",), "0", 1),
        Entry(("a b", "key"), "one = two", 4),
        Entry(("a b", "other"), "", 6),
        Entry(("c", "key"), "x", 8),
    ]


def test_json() -> None:
    text = '{"a": {"b": [1, {"c": true}]},\n "b": null,\n\n "a": "a: again"\n}'

    assert list(read_json(text)) == [
        Entry(("a", "b", "0"), "1", 1),
        Entry(("a", "b", "1", "c"), "true", 1),
        Entry(("b",), "", 2),
        Entry(("a",), "a: again", 4),
    ]


def test_toml() -> None:
    text = 'a.b = 1\n[c."d e"]\nf = [1, 2]\n\n[[g]]\nh = 1979-05-27\n[[g]]\nh = "x"\n'

    assert list(read_toml(text)) == [
        Entry(("a", "b"), "1", 1),
        Entry(("c", "d e", "f", "0"), "1", 3),
        Entry(("c", "d e", "f", "1"), "2", 3),
        Entry(("g", "0", "h"), "1979-05-27", 6),
        Entry(("g", "1", "h"), "x", 8),
    ]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("a: 1\nb:\n  c: x # y\n  d: 'it''s'\n", [("a", "1", 1), ("b.c", "x", 3), ("b.d", "it's", 4)]),
        ('\na: "t\\n"\n"b c" : 2\n', [("a", "t\n", 2), ("b c", "2", 3)]),
        ("a:\n- x\n- y: 1\n  z: 2\nb: 4\n", [("a.0", "x", 2), ("a.1.y", "1", 3), ("a.1.z", "2", 4), ("b", "4", 5)]),
        ("a:\n  -\n    w: 3\n", [("a.0.w", "3", 3)]),
        ("- - a\n  - b\n- c\n", [("0.0", "a", 1), ("0.1", "b", 2), ("1", "c", 3)]),
        ("a: |\n  b: no\n   c\nd: >-\n\n  e: no\nf: 1\n", [("f", "1", 7)]),
        ("a: {b: 1, 'c': \"d, e\"}\n", [("a.b", "1", 1), ("a.c", "d, e", 1)]),
        ("f: [x, 'y']\n", [("f.0", "x", 1), ("f.1", "y", 1)]),
        ("a: {\n  b: 1, # c\n  c: [2]\n}\nd: 3\n", [("a.b", "1", 2), ("a.c.0", "2", 3), ("d", "3", 5)]),
        (
            "- {a: b c, d: [e, 'f']}\n- {g: {h: i:1}, j: ~}\n",
            [("0.a", "b c", 1), ("0.d.0", "e", 1), ("0.d.1", "f", 1), ("1.g.h", "i:1", 2), ("1.j", "", 2)],
        ),
        ("a: [b, {c: d}, [e]]\nf: {g: [h}\n", [("a.0", "b", 1), ("a.1.c", "d", 1), ("a.2.0", "e", 1)]),
        ("a: &x\n  b: 1\nc:\n  <<: *x\n  d: !!str 2\n", [("a.b", "1", 2), ("c.d", "2", 5)]),
        ("a: https://x:80/y#z\nb: ~\nc:\n", [("a", "https://x:80/y#z", 1), ("b", "", 2)]),
        ("a: 1\n---\nb: 2\n...\n", [("a", "1", 1), ("b", "2", 3)]),
        ("a: 1\n\tb: 2\n? c\n: d\n{e: f}\njust text\n", [("a", "1", 1)]),
    ],
)
def test_yaml(text: str, entries: list[tuple[str, str, int]]) -> None:
    assert [(".".join(key), value, line) for key, value, line in read_yaml(text)] == entries


SCALARS = st.text(alphabet="ab:#'\"-{}[],&*!|>%@ /~=.0", max_size=8)
KEYS = st.text(alphabet="abc_-", min_size=1, max_size=4)
TREES = st.recursive(
    SCALARS,
    lambda below: st.dictionaries(KEYS, below, min_size=1, max_size=3) | st.lists(below, min_size=1, max_size=3),
)


def leaves(value: object, key: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], object]]:
    if isinstance(value, dict):
        return [leaf for name, below in value.items() for leaf in leaves(below, (*key, name))]
    if isinstance(value, list):
        return [leaf for position, below in enumerate(value) for leaf in leaves(below, (*key, str(position)))]
    return [(key, value)]


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=4))
def test_yaml_as_a_library_writes_it_is_read_back(tree: dict[str, object]) -> None:
    text = pytest.importorskip("yaml").safe_dump(
        tree, default_flow_style=False, allow_unicode=True, width=10_000, sort_keys=False
    )

    assert [(key, value) for key, value, _ in read_yaml(text)] == leaves(tree)


@given(st.text(alphabet="ab:#'\"-{}[],&*!|>%@?\n\n  \t\\=.;$", max_size=60))
def test_any_text_is_survived_by_every_reader(text: str) -> None:
    for reader in (read_dotenv, read_ini, read_yaml, read_json, read_toml):
        try:
            list(reader(text))
        except MalformedError:
            continue


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        '"\\"' * 50_000,
        "a" + " " * 200_000,
        "a: &a [x,x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a]\n" for n in range(5_000)),
        "- " * 100_000 + "a",
        "".join(" " * depth + "a:\n" for depth in range(600)),
        "a: {" + " " * 200_000 + '"',
    ],
)
def test_hostile_yaml_comes_to_an_end(text: str) -> None:
    """What doubles with every line would need more memory than there is."""
    assert len(list(read_yaml(text))) < 20_000


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"a":' * 100_000, '{"\\u0061": 1,' * 20_000 + '"b": 1}', "9" * 200_000]
)
def test_hostile_json_comes_to_an_end(text: str) -> None:
    with pytest.raises(MalformedError):
        list(read_json(text))
