import datetime

import pytest

SANDBOX_DOWN = datetime.date.today().day in (1, 2)  # expect: PCR501
OFFICE_CLOSED = datetime.date.today().day in (1, 2)

skip_refresh = pytest.mark.skipif(SANDBOX_DOWN, reason="sandbox is being refreshed")
skip_closed = pytest.mark.skipif(OFFICE_CLOSED, reason="nobody reads the mails")
