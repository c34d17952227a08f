from limits import Limits


class Answer:
    headers = {"X-Rate-Limit-Limit": 3600, "X-Rate-Limit-Remaining": 3599, "X-Rate-Limit-Reset": 1700003600}


def test_reads_the_headers():
    limits = Limits()
    limits.read(Answer())

    assert limits.limit == 3600
    assert limits.remaining == 3599
