from .core import Procore
from .tokens import ClientCredentials

__all__ = ["ClientCredentials", "Procore"]
