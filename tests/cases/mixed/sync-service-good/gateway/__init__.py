"""Gateway to Procore."""

from .client import Gateway as Gateway
from .errors import GatewayError as GatewayError
