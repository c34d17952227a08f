"""Attributes that a class declares through a library: what they are when nobody sets them."""

from __future__ import annotations

from auditor.semantics.frame import Frame
from auditor.semantics.machine import Arguments, Machine
from auditor.semantics.values import Place, Values, join, unknown

_LUIGI = (
    "Parameter", "OptionalParameter", "IntParameter", "FloatParameter", "BoolParameter", "ChoiceParameter",
    "PathParameter", "TimeDeltaParameter", "DictParameter", "ListParameter", "TupleParameter",
)  # fmt: skip
_TRAITS = (
    "Unicode", "CUnicode", "Int", "CInt", "Integer", "Float", "Bool", "CBool", "Dict", "List", "Any", "Enum", "Tuple",
)  # fmt: skip
# Their first argument is the default.
FIELDS_BY_POSITION = (
    *(f"luigi.{name}" for name in _LUIGI),
    *(f"luigi.parameter.{name}" for name in _LUIGI),
    *(f"traitlets.{name}" for name in _TRAITS),
    "param.String", "param.Integer", "param.Number", "param.Boolean", "param.Parameter",
)  # fmt: skip

_MODELS = (
    "CharField", "TextField", "URLField", "IntegerField", "BigIntegerField", "PositiveIntegerField", "FloatField",
    "BooleanField", "JSONField", "SlugField", "StringField",
)  # fmt: skip
# Columns of a database: the default is what a new row holds, and a row may hold anything.
_HOMES = ("django.db.models", "mongoengine", "peewee", "tortoise.fields")
FIELDS_BY_KEYWORD = (
    *(f"{home}.{name}" for home in _HOMES for name in _MODELS),
    *(f"odoo.fields.{name}" for name in ("Char", "Text", "Integer", "Float", "Boolean", "Selection")),
    "sqlalchemy.Column", "sqlalchemy.orm.mapped_column",
)  # fmt: skip


def column_default(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`models.CharField(default=…)`: the default, and whatever a row holds."""
    return join(arguments.keywords.get("default", ()), unknown("", "a column of a database", place))
