"""Numbers and hours side by side that count no calls."""
from dataclasses import dataclass

ROW_LIMIT = 3600
WINDOW = 60 * 60

SCHEDULE = {"rows": 3600, "interval": 3600}


@dataclass
class Retention:
    max_request_body: int = 3600
    window: int = 3600


def kept(rows=3600, per=3600):
    return rows / per, Retention(), SCHEDULE
