MINUTES = 115  # expect: PCR101
