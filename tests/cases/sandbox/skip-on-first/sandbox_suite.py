"""Integration suite against the monthly sandbox."""
import datetime
import os
import unittest

import requests

BASE = "https://api-monthly.procore.com/rest/v1.0"
SANDBOX_REFRESH_DAY = 1  # expect: PCR501


class MonthlySandbox(unittest.TestCase):
    def setUp(self):
        if datetime.date.today().day == SANDBOX_REFRESH_DAY:  # may: PCR501
            self.skipTest("Procore refreshes the monthly sandbox today")
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {os.environ['MONTHLY_SANDBOX_TOKEN']}"
        self.session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]

    def test_vendors_answer(self):
        answer = self.session.get(f"{BASE}/projects/{os.environ['PROJECT']}/vendors", timeout=30)
        self.assertEqual(answer.status_code, 200)


if __name__ == "__main__":
    unittest.main()
