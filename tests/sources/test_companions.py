"""Files that no import connects with the vendor's code belong to it all the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.sources.choosing import paths, relevant

Plant = Callable[[Mapping[str, str | bytes]], Path]


@pytest.mark.usefixtures("in_a_large_project")
@pytest.mark.parametrize(
    "code",
    [
        "def jobs(client):\n    return client.pages('/sub_jobs')\n",
        "BEAT = {'task': 'pkg.jobs.reseed'}\n",
        "run('pkg.jobs:reseed')\n",
        "import requests\n\n\ndef opens(request):\n    request.portal = requests.Session()\n",
    ],
    ids=["path of the API", "name of a task", "name of an entry point", "client on a request"],
)
def test_file_that_belongs_to_a_needle_without_an_import_is_relevant(code: str, plant: Plant) -> None:
    jobs = "def reseed(request):\n    request.portal.get('https://api.procore.com')\n"

    root = plant({"pkg/__init__.py": "", "pkg/jobs.py": jobs, "beside.py": code})

    assert paths(relevant(root)) == ["beside.py", "pkg/jobs.py"]


@pytest.mark.usefixtures("in_a_large_project")
def test_file_that_a_needle_names_in_a_text_is_relevant(plant: Plant) -> None:
    app = "app.config.from_object('settings.Production')\nHOST = 'api.procore.com'\n"

    root = plant({"app.py": app, "settings.py": "class Production: pass\n", "beside.py": ""})

    assert paths(relevant(root)) == ["app.py", "settings.py"]


SYNC = """
from store import SIZE, Photo

def sync(con):
    for row in get('https://api.procore.com'):
        con.execute('''INSERT INTO app.Pending (url) VALUES (?)''', row['url'])
        Photo.objects.create(url=row['url'])
"""


@pytest.mark.usefixtures("in_a_large_project")
@pytest.mark.parametrize(
    ("code", "belongs"),
    [
        ("import requests\nSQL = 'select url from pending'\n", True),
        ('import requests\nSQL = """\n    UPDATE pending SET done = 1"""\n', True),
        ("import requests\nfrom pkg.store import Photo as Picture\n", True),
        ("import requests\nfrom .store import (\n    SIZE,\n    Photo,\n)\n", True),
        ("SQL = 'select url from pending'\n", False),
        ("import requests\nSQL = 'select url from depending'\n", False),
        ("import requests\nWORDS = 'Taken from pending ones.'\n", False),
        ("from pkg.store import Photo\n", False),
        ("import requests\nfrom pkg.store import SIZE, Album\n", False),
        ("import requests\nfrom pkg.other import Photo\n", False),
    ],
)
def test_file_that_sends_and_shares_a_table_or_class_is_relevant(code: str, belongs: bool, plant: Plant) -> None:
    root = plant(
        {
            "pkg/__init__.py": "",
            "pkg/beside.py": code,
            "pkg/other.py": "class Photo:\n    pass\n",
            "pkg/store.py": "SIZE = 1\nclass Photo:\n    pass\nclass Album:\n    pass\n",
            "pkg/sync.py": SYNC.replace("store", "pkg.store"),
        }
    )

    assert ("pkg/beside.py" in paths(relevant(root))) is belongs


@pytest.mark.usefixtures("in_a_large_project")
@pytest.mark.parametrize(
    "code",
    [
        "PATH = '/sub_jobs_of_another'\n",
        "NAME = 'pkg.jobs'\nOTHER = 'pkg.jobless.reseed'\n",
        "class A:\n    def __init__(self):\n        self.portal = requests.Session()\n",
        "import requests\n\n\nclass A:\n    def __init__(self):\n        self.portal = requests.Session()\n",
        "import requests\n\n\ndef opens(request):\n    request.gateway = requests.Session()\n",
    ],
)
def test_file_that_only_looks_like_it_is_not(code: str, plant: Plant) -> None:
    jobs = "def reseed(request):\n    request.portal.get('https://api.procore.com')\n"

    root = plant({"pkg/__init__.py": "", "pkg/jobs.py": jobs, "beside.py": code})

    assert paths(relevant(root)) == ["pkg/jobs.py"]
