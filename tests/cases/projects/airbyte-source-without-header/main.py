import sys

from airbyte_cdk.entrypoint import launch
from source_procore.source import SourceProcore

if __name__ == "__main__":
    launch(SourceProcore(), sys.argv[1:])
