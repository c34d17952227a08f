import os

from hub.base import Transport
from hub.vendors import Procore, Raken

wire = Transport()
print(Procore(wire, os.environ["P"]).codes(7), Raken(wire, os.environ["R"]).crews())
