"""What the rest of the code may use."""

from vendored_sdk import VendorClient

from ._impl import Special
from ._impl import call as call

__all__ = ["Special", "VendorClient", "call"]
