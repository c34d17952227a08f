"""How many of the endpoints that a package really calls the inventory lists, with method and path template right."""
