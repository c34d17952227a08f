import hashlib
import hmac

_USERS = {"foreman": "b2f5ff47436671b6e533d8dc3614845d7c1b1f9c6dba1b4d4c7e7b5a0a1b2c3d"}


def authenticate(name, password):
    digest = hashlib.sha256(password.encode()).hexdigest()
    return name if hmac.compare_digest(_USERS.get(name, ""), digest) else None
