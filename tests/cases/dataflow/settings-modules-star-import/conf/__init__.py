"""Chooses the settings by DEPLOYMENT."""
import os

if os.environ.get("DEPLOYMENT") == "production":
    from .production import *  # noqa: F403
else:
    from .local import *  # noqa: F403
