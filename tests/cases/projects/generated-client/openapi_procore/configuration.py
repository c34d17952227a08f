# coding: utf-8
"""Configuration of the generated client. Do not edit the class manually."""
from typing import Optional


class Configuration:
    _default = None

    def __init__(self, host: Optional[str] = None, access_token: Optional[str] = None, verify_ssl: bool = True) -> None:
        self._base_path = "https://api.procore.com" if host is None else host
        self.access_token = access_token
        self.verify_ssl = verify_ssl
        self.retries = None

    @property
    def host(self) -> str:
        return self._base_path
