"""The index of a file: its units with their lines, and what each of them mentions."""

from __future__ import annotations

import pickle

from auditor.index import FileIndex, Kind, Unit, index_text


def indexed(text: str) -> FileIndex:
    found = index_text(text)
    assert found is not None
    return found


def unit(text: str, qualname: str) -> Unit:
    return next(each for each in indexed(text).units if each.qualname == qualname)


def test_units_are_statements_functions_and_classes_with_their_lines() -> None:
    text = "A = 1\n\n@decorated\ndef f():\n    return A\n\nclass C(Base):\n    x = 2\n    def m(self):\n        pass\n"

    units = indexed(text).units

    assert [(each.kind, each.qualname, each.first, each.line, each.last) for each in units] == [
        (Kind.STATEMENT, "", 1, 1, 1),
        (Kind.FUNCTION, "f", 3, 4, 5),
        (Kind.CLASS, "C", 7, 7, 10),
        (Kind.STATEMENT, "C", 8, 8, 8),
        (Kind.FUNCTION, "C.m", 9, 9, 10),
    ]


def test_body_begins_on_a_line_of_its_own_or_is_none() -> None:
    text = 'def f(): return 1\n\ndef g(\n    a):\n    """Words."""\n\ndef h(\n    a): return a\n\n'
    text += "def k():\n    @d\n    def m(): pass\n"

    assert [(each.name, each.body) for each in indexed(text).units] == [("f", 0), ("g", 5), ("h", 0), ("k", 11)]


def test_name_that_is_defined_twice_has_two_ordinals() -> None:
    units = indexed("def f(): pass\ndef f(): pass\n").units

    assert [(each.qualname, each.ordinal) for each in units] == [("f", 0), ("f", 1)]


def test_definitions_inside_of_conditions_are_units_of_the_module() -> None:
    units = indexed("try:\n    import a\nexcept ImportError:\n    def a(): pass\n").units

    assert [each.qualname for each in units if each.kind is Kind.FUNCTION] == ["a"]


def test_imports_inside_of_conditions_and_functions_are_told_apart() -> None:
    text = "if True:\n    import os.path\n\ndef f():\n    from . import x as y\n"

    found = indexed(text)

    assert [(each.bound, each.module) for each in found.imports] == [("os", "os"), ("", "os.path")]
    assert [(each.bound, each.name, each.level) for each in unit(text, "f").imports] == [("y", "x", 1)]


def test_chains_attributes_and_fields_of_a_method() -> None:
    text = "class C:\n    def m(self, given):\n        self.kept = make(given).part\n        G.x['k'] = self.a.b\n"

    found = unit(text, "C.m")

    assert {("make",), ("given",), ("G", "x"), ("self", "a", "b")} <= set(found.chains)
    assert found.attributes == ("part",)
    assert (found.fields, found.kept, found.changes) == (("kept",), ("k",), (("G", "x"),))


def test_calls_tell_what_they_are_handed() -> None:
    found = unit("def f():\n    bus.on('x', handler)\n    run(make())\n", "f")

    assert set(found.handed) == {(("bus", "on"), ("handler",)), (("run",), ("make",))}


def test_attribute_that_is_asked_for_by_its_name_is_mentioned() -> None:
    found = unit(
        "def f(client):\n    return getattr(client, 'send', None)(getattr(client.a, 'b'), hasattr(x(), 'c'))\n", "f"
    )

    assert {("client", "send"), ("client", "a", "b")} <= set(found.chains)
    assert found.attributes == ("c",)
    assert not found.asks_by_name
    assert unit("def f(client, verb):\n    return getattr(client, verb)\n", "f").asks_by_name


def test_sentence_of_a_docstring_is_no_statement_of_sql() -> None:
    text = 'def f():\n    """Update the value."""\n    run("update tokens set value = 1")\n'

    assert unit(text, "f").tables == ("tokens",)


def test_text_that_is_no_python_has_no_index() -> None:
    assert index_text("print 'hello'\n") is None
    assert index_text("x = 1\x00\n") is None


def test_index_is_plain_data() -> None:
    found = indexed("import a\n\ndef f(x=a.b): return x\n")

    assert pickle.loads(pickle.dumps(found)) == found


def test_module_that_is_loaded_by_its_name_is_imported() -> None:
    calls = ['import_module(".a", "p.q")', 'i.import_module(name="..b", package="p.q")', 'import_module(".c")']
    text = "def f():\n" + "".join(f"    {call}\n" for call in calls)

    assert {(each.module, each.level) for each in unit(text, "f").imports} == {("p.q.a", 0), ("p.b", 0), ("c", 1)}
