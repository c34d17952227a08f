"""Types that hold an id are widened as they are written: in texts, in calls, in annotations."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.projects import mended, text, write

SCHEMA = '''\
import psycopg2

SQL = """
create table rfis (
    procore_id {type} not null unique,
    height integer
)
"""


def migrate(url):
    with psycopg2.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute(SQL)
'''
MODEL = """\
{head}from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Rfi(Base):
    __tablename__ = "rfis"
    id: Mapped[int] = mapped_column(primary_key=True)
    procore_rfi_id: Mapped[int] = {column}
"""


@pytest.mark.parametrize(("before", "after"), [("integer", "bigint"), ("INT", "BIGINT")])
def test_a_column_of_a_statement_is_widened(tmp_path: Path, before: str, after: str) -> None:
    done = mended(write(tmp_path, {"a.py": SCHEMA.format(type=before)}), "PCR203")

    assert text(done, "a.py") == SCHEMA.format(type=after)


def test_a_type_that_is_named_in_a_text_is_widened_alone(tmp_path: Path) -> None:
    code = 'import pandas as pd\n\nTYPES = {"procore_rfi_id": "int32", "height": "int32"}\n'
    code += 'ROWS = pd.read_csv("a", dtype=TYPES)\n'

    done = mended(write(tmp_path, {"a.py": code}), "PCR203")

    assert text(done, "a.py") == code.replace('"int32"', '"int64"', 1)


@pytest.mark.parametrize(
    ("head", "imported"),
    [
        ("", "from sqlalchemy import BigInteger\n"),
        ("from sqlalchemy import String\n", "from sqlalchemy import BigInteger, String\n"),
        ("from sqlalchemy import BigInteger\n", "from sqlalchemy import BigInteger\n"),
    ],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("mapped_column()", "mapped_column(BigInteger)"),
        ("mapped_column(index=True)", "mapped_column(BigInteger, index=True)"),
    ],
)
def test_an_annotated_column_gets_a_type(tmp_path: Path, head: str, imported: str, before: str, after: str) -> None:
    done = mended(write(tmp_path, {"a.py": MODEL.format(head=head, column=before)}), "PCR203")

    assert text(done, "a.py") == MODEL.format(head=imported, column=after)
