"""Write sums of strings with `format`: `base + "/users"` becomes `"{}/users".format(base)`."""

from __future__ import annotations

from tests.metamorphic.codemods.fstring_to_format import formatted
from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.text_rewriting import rewrite_concatenations


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: rewrite_concatenations(module, formatted))
