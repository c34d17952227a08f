BASE_URL = "https://app.procore.com"  # expect: PCR104, PCR202
TIMEOUT = 30
