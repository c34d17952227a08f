"""sitectl: a little command line for site offices."""
