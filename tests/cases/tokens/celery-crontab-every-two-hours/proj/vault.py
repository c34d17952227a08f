"""A very small face on HashiCorp Vault."""
import os

import hvac

_client = hvac.Client(url=os.environ["VAULT_ADDR"], token=os.environ["VAULT_TOKEN"])


def read_secret(name):
    return _client.secrets.kv.v2.read_secret_version(path=name)["data"]["data"]["value"]


def write_secret(name, value):
    _client.secrets.kv.v2.create_or_update_secret(path=name, secret={"value": value})
