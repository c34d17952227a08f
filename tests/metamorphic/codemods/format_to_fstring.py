"""Write `format` calls as f-strings: `"{}/users".format(base)` becomes `f"{base}/users"`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.strings import fstring
from tests.metamorphic.syntax.text_rewriting import rewrite_formats


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, into_fstrings)


def into_fstrings(module: cst.Module) -> cst.Module:
    return rewrite_formats(module, fstring)
