"""Expressions and statements, one function for each kind, and calls of whatever can be called."""
