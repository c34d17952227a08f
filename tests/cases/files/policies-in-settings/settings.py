"""Django settings: what browsers may load, and which hosts the download proxy serves."""

import os

PROCORE_BASE_URL = os.environ.get("PROCORE_BASE_URL", "https://api.procore.com")
CSP_IMG_SRC = ["'self'", "https://storage.procore.com", "https://media.example.org"]  # expect: PCR301
CONTENT_SECURITY_POLICY = {"DIRECTIVES": {"img-src": "'self' https://storage.procore.com"}}  # expect: PCR301
CSP_CONNECT_SRC = ["'self'", "https://api.procore.com"]
CSP_FRAME_SRC = ["https://app.procore.com"]
SAFE_SUFFIXES = (".procore.com", ".procoregov.com")
AWS_STORAGE_BUCKET_NAME = "portal-media"
MEDIA_URL = f"https://{AWS_STORAGE_BUCKET_NAME}.s3.amazonaws.com/"
