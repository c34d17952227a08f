def test_codes(procore):
    rows = procore.get("/cost_codes")  # expect: PCR402
    assert rows
