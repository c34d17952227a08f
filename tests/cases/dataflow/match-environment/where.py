"""Hosts by environment, chosen with a match statement."""


def hosts(environment: str) -> tuple[str, str]:
    match environment:
        case "production":
            return "https://login.procore.com", "https://api.procore.com"
        case "sandbox":
            return "https://app.procore.com", "https://sandbox.procore.com"  # expect: PCR104
        case "monthly":
            return "https://login-sandbox-monthly.procore.com", "https://api-monthly.procore.com"
        case other:
            raise ValueError(f"unknown environment {other!r}")
