"""Lines of code that findings point at, as reports show them."""
