"""A small package around a few resources."""
