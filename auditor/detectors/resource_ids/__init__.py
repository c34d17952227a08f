"""Ids of 64 bits in columns and records that hold fewer."""
