"""Notebooks are audited as one module, with a way back to their cells."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Problem
from auditor.sources import DiscoveryOptions, SourceText, discover, read_source
from auditor.sources.ipython import plain_python
from auditor.sources.notebooks import NotebookText, read_notebook

Plant = Callable[[Mapping[str, str | bytes]], Path]


def code(source: object) -> dict[str, object]:
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None}


def prose(source: str) -> dict[str, object]:
    return {"cell_type": "markdown", "source": source, "metadata": {}}


def notebook(*cells: object, **metadata: object) -> str:
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def test_code_cells_become_one_module_with_a_map_to_their_positions() -> None:
    text = notebook(
        prose("# Title"), code(["import requests\n", "x = 1"]), code(""), code("y = 2\n"), prose("."), code("z")
    )

    assert read_notebook(text, "n.ipynb") == NotebookText(
        "import requests\nx = 1\ny = 2\nz\n", ((1, 2), (3, 4), (4, 6)), ()
    )


def test_notebook_file_is_read_like_any_other(plant: Plant) -> None:
    root = plant({"n.ipynb": notebook(code("x = 1")), "broken.ipynb": "{", "empty.ipynb": ""})

    broken, empty, good = [read_source(file) for file in discover([str(root)], DiscoveryOptions()).files]

    assert good == SourceText(path="n.ipynb", text="x = 1\n", cells=((1, 1),))
    assert broken == Problem(path="broken.ipynb", message="Not a notebook: its JSON cannot be read.", line=1)
    assert empty == Problem(path="empty.ipynb", message="Not a notebook: its JSON cannot be read.", line=1)


@pytest.mark.parametrize("text", ["[]", "null", "{}", '{"cells": {}}', '{"worksheets": 3}'])
def test_json_that_is_no_notebook_is_a_problem(text: str) -> None:
    assert read_notebook(text, "n.ipynb") == Problem(path="n.ipynb", message="Not a notebook: it has no list of cells.")


def test_bottomless_json_is_a_problem() -> None:
    assert isinstance(read_notebook("[" * 200_000, "n.ipynb"), Problem)


def test_odd_cells_are_passed_over() -> None:
    text = notebook(None, 3, "x", {"cell_type": "code"}, code(None), code([1, "x = 1"]), {"cell_type": 7})

    assert read_notebook(text, "n.ipynb") == NotebookText("x = 1\n", ((1, 6),), ())


def test_worksheets_of_old_notebooks_are_read() -> None:
    text = json.dumps({"worksheets": [{"cells": [prose("hi"), {"cell_type": "code", "input": ["x = 1"]}]}, 3]})

    assert read_notebook(text, "n.ipynb") == NotebookText("x = 1\n", ((1, 2),), ())


@pytest.mark.parametrize(
    "metadata", [{"language_info": {"name": "R"}}, {"kernelspec": {"language": "julia", "name": "julia-1.9"}}]
)
def test_notebook_in_another_language_has_no_code_for_us(metadata: dict[str, object]) -> None:
    assert read_notebook(notebook(code("x <- 1"), **metadata), "n.ipynb") == NotebookText("", (), ())


def test_cell_that_is_not_python_is_a_problem_and_the_others_are_read() -> None:
    text = notebook(code("x = 1"), code("print 'two'"), code("y = '\ud800'"), code("await z"))

    assert read_notebook(text, "n.ipynb") == NotebookText(
        "x = 1\nawait z\n",
        ((1, 1), (2, 4)),
        (
            Problem(path="n.ipynb", message="Cell 2 is not Python and was skipped."),
            Problem(path="n.ipynb", message="Cell 3 is not Python and was skipped."),
        ),
    )


@pytest.mark.parametrize(
    ("cell", "python"),
    [
        ("%matplotlib inline\nx = 1", "pass\nx = 1"),
        ("!pip install requests \\\n    httpx\nx = 1", "pass\n\nx = 1"),
        ("if x:\n    !ls {folder}\n    y = 1", "if x:\n    pass\n    y = 1"),
        ("files = !ls *.py\nwhere = %pwd\n", "files = None\nwhere = None\n"),
        ("requests.get?\n?requests\nclient.session??  # look\n", "pass\npass\npass\n"),
        ("%time r = requests.get(url)", "0;    r = requests.get(url)"),
        ("%timeit -n 10 f(x)", "0;            f(x)"),
        ("%%time\nr = get()\n!ls\n", "# time\nr = get()\npass\n"),
        ("\n%%capture out\nx = 1", "\n# capture out\nx = 1"),
        ("%%bash\ncurl https://api.procore.com\n", ""),
        ("%%writefile client.py\nimport requests", ""),
        ("%%sql\nselect * from x", ""),
    ],
)
def test_magics_give_way_to_python_of_the_same_lines(cell: str, python: str) -> None:
    assert plain_python(cell) == python


@pytest.mark.parametrize(
    "cell",
    [
        'x = """\n%magic\n!shell\nhelp?\n"""\n',
        "x = ('%s'\n     % name)\n",
        "x = [\n    1,\n    # 'open\n    2]\n",
        "total = a \\\n    % b\n",
        "x = '\\\n%s' % 1\n",
        "a %= 2\nx = y if z else '!'\n",
        'd["a"] = "%s" % b\nassert a != b\n',
        "f'{x!r}'\nr'\\''\nrb'''\n%no\n'''\n",
        "def f(a, *, b): return {'a': '}'}\n",
        "",
    ],
)
def test_python_stays_as_it_is(cell: str) -> None:
    assert plain_python(cell) == cell


@given(st.text(alphabet="a=%!?()[]{}'\"\\\n# \tfr", max_size=40))
def test_any_cell_is_survived(cell: str) -> None:
    read_notebook(notebook(code(cell)), "n.ipynb")


@given(
    st.lists(
        st.sampled_from(["x = 1", "%load_ext a", "!ls", "y?", "z = '''\n%a\n'''", "(1 +\n 2)", "", "# %%"]), max_size=8
    )
)
def test_lines_keep_their_numbers(statements: list[str]) -> None:
    cell = "\n".join(statements)

    python = plain_python(cell)

    assert python.count("\n") == cell.count("\n")
    assert len(ast.parse(python).body) == len([each for each in statements if each not in {"", "# %%"}])
