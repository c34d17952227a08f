"""Old Procore wrapper."""
class ProcoreWrapper:
    API_URL = "https://api.procore.com/vapid/"  # expect: PCR403

    def __init__(self, session):
        self.session = session

    def fetch(self, path):
        return self.session.get(self.API_URL + path).json()

    def codes(self):
        return self.fetch("cost_codes")
