"""What each file defines, imports and mentions, read with `ast`: enough to tell which functions can matter.

`index_text(text)` gives the `FileIndex` of one file; it is plain data of strings, numbers and tuples, so that it can be
kept or sent to another process. Ask it by unit: `file.units` are the statements, functions and classes in order, each
with its `first` and `last` line.
"""

from auditor.index.reading import index_text
from auditor.index.records import Chain, FileIndex, Imported, Kind, Unit

__all__ = ["Chain", "FileIndex", "Imported", "Kind", "Unit", "index_text"]
