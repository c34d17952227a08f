"""Re-exports what the package offers."""

from .constants import *
from .http import get_json as get_json

__all__ = ["API_ROOT", "get_json"]
