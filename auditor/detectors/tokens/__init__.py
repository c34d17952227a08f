"""Where access tokens go: hosts, URLs, the end of a session."""
