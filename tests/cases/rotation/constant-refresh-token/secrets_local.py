CLIENT_ID = "8d5f"
CLIENT_SECRET = "not-the-real-one"
REFRESH_TOKEN = "1c2d3e"  # may: PCR107
COMPANY_ID = "30177"
