"""The formats of `diff`: each takes a comparison of two results and returns text."""

from auditor.reporters.comparison.json_document import format_comparison_json
from auditor.reporters.comparison.markdown import format_comparison_markdown
from auditor.reporters.comparison.terminal import format_comparison

__all__ = ["format_comparison", "format_comparison_json", "format_comparison_markdown"]
