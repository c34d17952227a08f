"""The one door through which values of audited code reach an output: what may be shown is named, all else is `…`."""

from auditor.disclosure.door import CLOSED, HIDDEN, Door, collapse
from auditor.disclosure.vocabulary import Vocabulary

__all__ = ["CLOSED", "HIDDEN", "Door", "Vocabulary", "collapse"]
