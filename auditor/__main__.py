"""`python -m auditor` is the command `procore-auditor`."""

import os
import sys

# `python -m` looks for every module in the current folder first, which may be the one that is audited. Only what Python
# has loaded by itself is safe to ask here.
if sys.path[:1] == [os.getcwd()] != [os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]:  # noqa: PTH109, PTH120, PTH100
    del sys.path[0]

from auditor.cli import main

if __name__ == "__main__":
    main()
