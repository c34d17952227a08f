"""What the tests play."""

MOVED = "https://app.procore.com/rest/v1.0/projects/1/rfis"
PLAIN = "http://api.procore.com/rest/v1.0/me"
