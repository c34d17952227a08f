import json
import os
import pathlib

from procore_side import Procore
from qbo import QuickBooks


class PickledStore:
    """One file per vendor."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def load(self, vendor):
        return json.loads((self.folder / f"{vendor}.json").read_text())

    def save(self, vendor, record):
        (self.folder / f"{vendor}.json").write_text(json.dumps(record, default=str))


def main():
    store = PickledStore(os.environ["STORE"])
    procore, books = Procore(store), QuickBooks(store)
    for requisition in procore.approved_requisitions(os.environ["PROCORE_PROJECT_ID"]):
        print(books.bill(os.environ["QBO_REALM"], {"DocNumber": requisition["invoice_number"]}))


if __name__ == "__main__":
    main()
