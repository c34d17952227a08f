import sys
from types import SimpleNamespace

import tokens

if __name__ == "__main__":
    tokens.forget(SimpleNamespace(id=int(sys.argv[1])))
