"""Resolution: what the facts mean when the program runs, as sets of possibilities with their origins."""
