LOGIN_URL = "https://login.procore.com"
API_URL = "https://api.procore.com"
TOKEN_MAX_AGE = 2 * 60 * 60  # expect: PCR101
DEBUG = False
