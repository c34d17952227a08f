"""Constants of the yard."""

from datetime import timedelta

API = "https://api.procore.com/rest/v1.0"
GATE_LOGIN = timedelta(minutes=90)
CAMERA_TOKEN_AGE = 3000
