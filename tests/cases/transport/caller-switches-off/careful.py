"""A caller that leaves it alone."""

from client import Client

print(len(Client().offices()))
