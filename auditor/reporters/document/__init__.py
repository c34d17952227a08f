"""The audit report for people: a view of one or several reports, and the templates that show it."""

from auditor.reporters.document.rendering import format_html_report, format_markdown_report

__all__ = ["format_html_report", "format_markdown_report"]
