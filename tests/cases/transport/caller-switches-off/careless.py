"""A caller that does not."""

from client import Client

print(Client(verify=False).offices())  # expect: PCR206
