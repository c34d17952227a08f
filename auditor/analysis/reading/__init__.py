"""Reads back what earlier runs wrote."""
