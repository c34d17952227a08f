"""The formats of `forecast`: each takes a forecast and returns text."""

from auditor.reporters.forecast.calendar_file import format_calendar
from auditor.reporters.forecast.json_document import format_forecast_json
from auditor.reporters.forecast.table import format_forecast

__all__ = ["format_calendar", "format_forecast", "format_forecast_json"]
