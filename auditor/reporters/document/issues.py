"""Work packages as issues, for importers; nothing is sent anywhere.

GitHub: a payload of its issue import on each line, https://gist.github.com/jonmagic/5282384165e0f86ef105.
GitLab: its CSV import, https://docs.gitlab.com/user/project/issues/csv_import/.
"""

from __future__ import annotations

import re

from auditor.planning.application import Application
from auditor.planning.document import Document
from auditor.printing import for_logs, json_text
from auditor.reporters.document.plan import PackageView
from auditor.reporters.document.tables import package_rows
from auditor.reporters.shared.doors import for_people, printable
from auditor.reporters.shared.plain_text import markdown_prose, plain
from auditor.reporters.shared.spreadsheets import csv_text

_SPANS = re.compile(r"((?<!`)`++[^`]++`++)")
_LABEL = "api-announcement"


def format_github_issues(document: Document) -> str:
    """JSON Lines; each line is what one call of the import takes."""
    lines = [
        json_text(
            {
                "issue": {
                    "title": _title(document, application, package),
                    "body": _body(package),
                    "labels": [_LABEL, package.urgency],
                }
            },
            indent=None,
        )
        for application, package in package_rows(printable(document))
    ]
    return "".join(f"{line}\n" for line in lines)


@for_people
def format_gitlab_issues(document: Document) -> str:
    """CSV with the columns that the import knows."""
    rows = [
        (_title(document, application, package), _body(package), package.deadline if package.urgency == "ahead" else "")
        for application, package in package_rows(document)
    ]
    return csv_text(("title", "description", "due_date"), rows)


def _title(document: Document, application: Application, package: PackageView) -> str:
    name = f"{application.name}: " if document.is_portfolio else ""
    return f"{name}{package.title} ({package.name})"


def _body(package: PackageView) -> str:
    """Markdown, in which nothing of the code is markup, mentions somebody or closes an issue."""
    lines = [
        f"Due: {plain(package.due)}. Likely effort: {package.effort} ({package.effort_range}).",
        *([f"Owner: {_quiet(plain(package.owners))}."] if package.owners else []),
        *([f"After: {package.after}."] if package.after else []),
        "",
        markdown_prose(package.first),
        "",
        *(f"- [ ] {_quiet(markdown_prose(task))}" for task in package.tasks),
        *(["", "How to test it:", ""] if package.tests else []),
        *(f"- {markdown_prose(test)}" for test in package.tests),
    ]
    return for_logs("\n".join(lines)) + "\n"


def _quiet(text: str) -> str:
    """Without mentions, which would write to people; in a code span there are none."""
    pieces = _SPANS.split(text)
    return "".join(piece if number % 2 else piece.replace("@", "@<!-- -->") for number, piece in enumerate(pieces))
