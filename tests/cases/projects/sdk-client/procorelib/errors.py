class ApiError(Exception):
    def __init__(self, status: int, body: str) -> None:
        super().__init__(f"{status}: {body[:200]}")
        self.status = status


class NotFound(ApiError):
    def __init__(self, url: str) -> None:
        super().__init__(404, url)


class RateLimited(ApiError):
    def __init__(self, reset: int) -> None:
        super().__init__(429, f"until {reset}")
        self.reset = reset
