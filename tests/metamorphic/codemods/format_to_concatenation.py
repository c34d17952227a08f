"""Write `format` calls as sums of strings: `"{}/users".format(base)` becomes `(str(base) + "/users")`."""

from __future__ import annotations

from tests.metamorphic.codemods.fstring_to_concatenation import concatenation
from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.text_rewriting import rewrite_formats


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: rewrite_formats(module, concatenation))
