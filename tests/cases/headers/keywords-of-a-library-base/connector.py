import os

import requests
from connectorkit import Connector


class Procore(Connector):
    def __init__(self, token):
        super().__init__(name="procore", endpoint="https://api.procore.com/rest/v1.0", retries=3)
        self.token = token

    def pull(self, what):
        answer = requests.get(f"{self.endpoint}/{what}", headers={"Authorization": f"Bearer {self.token}"}, timeout=30)  # expect: PCR201
        answer.raise_for_status()
        return answer.json()


class Sage(Connector):
    def __init__(self, token):
        super().__init__(name="sage", endpoint="https://api.intacct.com/ia/api/v1", retries=3)
        self.token = token

    def pull(self, what):
        return requests.get(f"{self._endpoint}/{what}", headers={"Authorization": f"Bearer {self.token}"}, timeout=30).json()


if __name__ == "__main__":
    print(Procore(os.environ["P"]).pull("vendors"), Sage(os.environ["S"]).pull("objects/accounts-payable/vendor"))
