"""How connections are secured."""
