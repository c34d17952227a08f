"""Errors of the gateway."""


class GatewayError(Exception):
    """Procore refused."""


class MissingCompanyHeader(GatewayError):
    """Raised upon "Missing Procore-Company-Id header"."""
