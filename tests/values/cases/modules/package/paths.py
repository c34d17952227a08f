__all__ = ["ME"]
ME = "/rest/v1.0/me"
_PRIVATE = "/x"
