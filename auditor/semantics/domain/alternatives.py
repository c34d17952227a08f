"""How many possibilities of one value are told apart."""

from __future__ import annotations

# More alternatives than this say nothing about any one of them, and products of sets stay small.
ALTERNATIVES_LIMIT = 12
# Written texts cost little, and tables of endpoints that code picks from by name have some dozens of rows.
WRITTEN_LIMIT = 64
# A row of a table has few parts; what has more was put together step by step, one possibility on top of another.
WRITTEN_PARTS = 16
