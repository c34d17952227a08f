"""fieldlink."""
