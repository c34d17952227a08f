"""In which order each kind of syntax node is written, so that places can be counted instead of asked of a provider.

A layout is read from left to right: `'in` is a token as it is written, `name` a field with a node, `name?` one that may
hold none, `name*` a row of nodes, `.name` white space, `=name` text, `@name` an annotation with its colon (`>name`
with its arrow), `:name` a format specification, `!name` a conversion, `~name` an
`if` before what the field holds, `^` the indentation. What stands between the
bars is the node's own place. Kinds that are not listed are written by LibCST itself.
"""

from __future__ import annotations

from collections.abc import Mapping

import libcst as cst

from auditor.lowering.operators import BINARY, COMPARE, UNARY

_PARENTHESIZED: Mapping[type[cst.CSTNode], str] = {
    cst.Attribute: "value dot attr",
    cst.Await: "'await .whitespace_after_await expression",
    cst.BinaryOperation: "left operator right",
    cst.BooleanOperation: "left operator right",
    cst.Call: "func .whitespace_after_func '( .whitespace_before_args args* ')",
    cst.Comparison: "left comparisons*",
    cst.ConcatenatedString: "left .whitespace_between right",
    cst.Dict: "lbrace elements* rbrace",
    cst.DictComp: "lbrace key .whitespace_before_colon ': .whitespace_after_colon value for_in rbrace",
    cst.Ellipsis: "'...",
    cst.Float: "=value",
    cst.FormattedString: "=start parts* =end",
    cst.GeneratorExp: "elt for_in",
    cst.IfExp: "body .whitespace_before_if 'if .whitespace_after_if test"
    " .whitespace_before_else 'else .whitespace_after_else orelse",
    cst.Imaginary: "=value",
    cst.Integer: "=value",
    cst.Lambda: "'lambda .whitespace_after_lambda params colon body",
    cst.List: "lbracket elements* rbracket",
    cst.ListComp: "lbracket elt for_in rbracket",
    cst.Name: "=value",
    cst.NamedExpr: "target .whitespace_before_walrus ':= .whitespace_after_walrus value",
    cst.Set: "lbrace elements* rbrace",
    cst.SetComp: "lbrace elt for_in rbrace",
    cst.SimpleString: "=value",
    cst.Subscript: "value .whitespace_after_value lbracket slice* rbracket",
    cst.TemplatedString: "=start parts* =end",
    cst.Tuple: "elements*",
    cst.UnaryOperation: "operator expression",
    cst.Yield: "'yield .whitespace_after_yield value?",
}
_SMALL: Mapping[type[cst.CSTNode], str] = {
    cst.AnnAssign: "target @annotation equal? value?",
    cst.Assert: "'assert .whitespace_after_assert test comma? msg?",
    cst.Assign: "targets* value",
    cst.AugAssign: "target operator value",
    cst.Break: "'break",
    cst.Continue: "'continue",
    cst.Del: "'del .whitespace_after_del target",
    cst.Expr: "value",
    cst.Global: "'global .whitespace_after_global names*",
    cst.Import: "'import .whitespace_after_import names*",
    cst.ImportFrom: "'from .whitespace_after_from relative* module? .whitespace_before_import 'import"
    " .whitespace_after_import lpar? names* rpar?",
    cst.Nonlocal: "'nonlocal .whitespace_after_nonlocal names*",
    cst.Pass: "'pass",
    cst.Raise: "'raise .whitespace_after_raise exc? cause?",
    cst.Return: "'return .whitespace_after_return value?",
}
_COMPOUND: Mapping[type[cst.CSTNode], str] = {
    cst.Else: "'else .whitespace_before_colon ': body",
    cst.ExceptHandler: "'except .whitespace_after_except type? name? .whitespace_before_colon ': body",
    cst.ExceptStarHandler: "'except .whitespace_after_except '* .whitespace_after_star type? name?"
    " .whitespace_before_colon ': body",
    cst.Finally: "'finally .whitespace_before_colon ': body",
    cst.For: "asynchronous? 'for .whitespace_after_for target .whitespace_before_in 'in .whitespace_after_in iter"
    " .whitespace_before_colon ': body orelse?",
    cst.MatchCase: "'case .whitespace_after_case pattern .whitespace_before_if ~guard .whitespace_after_if guard?"
    " .whitespace_before_colon ': body",
    cst.Try: "'try .whitespace_before_colon ': body handlers* orelse? finalbody?",
    cst.TryStar: "'try .whitespace_before_colon ': body handlers* orelse? finalbody?",
    cst.While: "'while .whitespace_after_while test .whitespace_before_colon ': body orelse?",
    cst.With: "asynchronous? 'with .whitespace_after_with lpar? items* rpar? .whitespace_before_colon ': body",
}
_DEFINITIONS: Mapping[type[cst.CSTNode], str] = {
    cst.ClassDef: "'class .whitespace_after_class name .whitespace_after_name type_parameters?"
    " .whitespace_after_type_parameters lpar? bases* keywords* rpar? .whitespace_before_colon ': body",
    cst.FunctionDef: "asynchronous? 'def .whitespace_after_def name .whitespace_after_name type_parameters?"
    " .whitespace_after_type_parameters '( .whitespace_before_params params ') >returns"
    " .whitespace_before_colon ': body",
}
_OTHERS: Mapping[type[cst.CSTNode], str] = {
    cst.Arg: "| =star .whitespace_after_star keyword? equal? value | comma? .whitespace_after_arg",
    cst.AsName: "| .whitespace_before_as 'as .whitespace_after_as name |",
    cst.AssignTarget: "| target | .whitespace_before_equal '= .whitespace_after_equal",
    cst.Asynchronous: "| 'async | .whitespace_after",
    cst.CompFor: "| .whitespace_before asynchronous? 'for .whitespace_after_for target .whitespace_before_in 'in"
    " .whitespace_after_in iter ifs* inner_for_in? |",
    cst.CompIf: "| .whitespace_before 'if .whitespace_before_test test |",
    cst.ComparisonTarget: "| operator comparator |",
    cst.Decorator: "leading_lines* ^ | '@ .whitespace_after_at decorator | trailing_whitespace",
    cst.DictElement: "| key .whitespace_before_colon ': .whitespace_after_colon value | comma?",
    cst.Element: "| value | comma?",
    cst.FormattedStringExpression: "| '{ .whitespace_before_expression expression equal?"
    " .whitespace_after_expression !conversion :format_spec '} |",
    cst.FormattedStringText: "| =value |",
    cst.From: ".whitespace_before_from | 'from .whitespace_after_from item |",
    cst.ImportAlias: "| name asname? | comma?",
    cst.ImportStar: "| '* |",
    cst.Index: "| =star .whitespace_after_star value |",
    cst.LeftCurlyBrace: "| '{ .whitespace_after |",
    cst.LeftParen: "| '( .whitespace_after |",
    cst.LeftSquareBracket: "| '[ .whitespace_after |",
    cst.NameItem: "| name | comma?",
    cst.NotEqual: ".whitespace_before | =value | .whitespace_after",
    cst.Param: "| =star .whitespace_after_star name | @annotation equal? default? comma? .whitespace_after_param",
    cst.ParamSlash: "| '/ .whitespace_after comma? |",
    cst.ParamStar: "| '* comma |",
    cst.Parameters: "| posonly_params* posonly_ind? params* star_arg? kwonly_params* star_kwarg? |",
    cst.RightCurlyBrace: "| .whitespace_before '} |",
    cst.RightParen: "| .whitespace_before ') |",
    cst.RightSquareBracket: "| .whitespace_before '] |",
    cst.SimpleStatementLine: "leading_lines* ^ | body* | trailing_whitespace",
    cst.SimpleStatementSuite: ".leading_whitespace | body* | trailing_whitespace",
    cst.Slice: "| lower? first_colon upper? second_colon? step? |",
    cst.StarredDictElement: "| '** .whitespace_before_value value | comma?",
    cst.StarredElement: "lpar* | '* .whitespace_before_value value | rpar* comma?",
    cst.SubscriptElement: "| slice | comma?",
    cst.TemplatedStringExpression: "| '{ .whitespace_before_expression expression equal?"
    " .whitespace_after_expression !conversion :format_spec '} |",
    cst.TemplatedStringText: "| =value |",
    cst.WithItem: "| item asname? | comma?",
}
_ASSIGNING = (
    cst.AddAssign,
    cst.BitAndAssign,
    cst.BitOrAssign,
    cst.BitXorAssign,
    cst.DivideAssign,
    cst.MatrixMultiplyAssign,
    cst.ModuloAssign,
    cst.MultiplyAssign,
    cst.SubtractAssign,
)
_ASSIGNING_LONG = (cst.FloorDivideAssign, cst.LeftShiftAssign, cst.PowerAssign, cst.RightShiftAssign)


def _between(token: str) -> str:
    inside = " .whitespace_between ".join(f"'{word}" for word in token.split())
    return f".whitespace_before | {inside} | .whitespace_after"


LAYOUTS: Mapping[type[cst.CSTNode], str] = {
    **{kind: f"lpar* | {layout} | rpar*" for kind, layout in _PARENTHESIZED.items()},
    **{kind: f"| {layout} | semicolon?" for kind, layout in _SMALL.items()},
    **{kind: f"leading_lines* ^ | {layout} |" for kind, layout in _COMPOUND.items()},
    **{
        kind: f"leading_lines* decorators* lines_after_decorators* ^ | {layout} |"
        for kind, layout in _DEFINITIONS.items()
    },
    **{kind: _between(token) for kind, token in BINARY.items()},
    **{kind: _between(token) for kind, token in COMPARE.items()},
    **{kind: f"| '{token} .whitespace_after |" for kind, token in UNARY.items()},
    **{kind: _between("+=") for kind in _ASSIGNING},
    **{kind: _between("**=") for kind in _ASSIGNING_LONG},
    cst.And: _between("and"),
    cst.AssignEqual: _between("="),
    cst.Colon: _between(":"),
    cst.Comma: _between(","),
    cst.Dot: _between("."),
    cst.Or: _between("or"),
    cst.Semicolon: _between(";"),
    **_OTHERS,
}
