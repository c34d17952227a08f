from enum import IntEnum


class Seconds(IntEnum):
    """All waiting times of the service in one place."""

    HTTP_TIMEOUT = 30
    POLL = 60
    ACCESS_TOKEN = 7200  # expect: PCR101
