from .autodesk import AutodeskConnector
from .procore import ProcoreConnector
from .sage import SageConnector

CONNECTORS = {"procore": ProcoreConnector, "autodesk": AutodeskConnector, "sage": SageConnector}
