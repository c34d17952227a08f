"""The nouns of an audit: what every other room speaks about, as frozen data."""

from auditor.model.accuracy import Accuracy
from auditor.model.announcement import Announcement, Phase
from auditor.model.confidence import Confidence
from auditor.model.errors import AuditorError
from auditor.model.finding import AnnouncementRef, Finding, Hop, Related, Stage, Suppression
from auditor.model.location import FilePlace, Location
from auditor.model.match import Match, Phrase, quoted
from auditor.model.report import Coverage, Notice, Problem, Report, Restriction, Threshold, Unresolved, WideCharacter
from auditor.model.rule import Effort, Example, ExampleFile, Replacement, Rule
from auditor.model.severity import Severity
from auditor.model.status import AnnouncementStatus, Status

__all__ = [
    "Accuracy",
    "Announcement",
    "AnnouncementRef",
    "AnnouncementStatus",
    "AuditorError",
    "Confidence",
    "Coverage",
    "Effort",
    "Example",
    "ExampleFile",
    "FilePlace",
    "Finding",
    "Hop",
    "Location",
    "Match",
    "Notice",
    "Phase",
    "Phrase",
    "Problem",
    "Related",
    "Replacement",
    "Report",
    "Restriction",
    "Rule",
    "Severity",
    "Stage",
    "Status",
    "Suppression",
    "Threshold",
    "Unresolved",
    "WideCharacter",
    "quoted",
]
