class Config:
    TOKEN_SECONDS = 7200  # expect: PCR101
