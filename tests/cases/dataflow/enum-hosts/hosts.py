from enum import Enum


class Host(str, Enum):
    LOGIN = "https://app.procore.com/oauth"  # expect: PCR104
    API = "https://api.procore.com/rest"
    WEB = "https://app.procore.com"

    def __truediv__(self, tail: str) -> str:
        return f"{self.value}/{tail}"
