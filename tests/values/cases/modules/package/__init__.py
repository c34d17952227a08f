from .hosts import API

BASE = f"https://{API}"
