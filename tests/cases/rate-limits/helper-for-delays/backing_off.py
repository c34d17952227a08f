"""How long to wait, by status."""
RETRY_DELAYS = {429: 3600, 503: 30}  # may: PCR205
HOURLY_LIMIT = 3500  # expect: PCR205


def delay_for(answer, attempt):
    if answer.status_code == 429:
        return 3600  # expect: PCR205
    return min(2**attempt, 30)


class RateLimitedError(Exception):
    def __init__(self, wait_seconds=60):
        super().__init__(f"come back in {wait_seconds} s")
        self.wait_seconds = wait_seconds
