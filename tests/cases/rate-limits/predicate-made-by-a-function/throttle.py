import httpx
from tenacity import retry, retry_if_exception, stop_after_attempt, wait_fixed


def _status(*codes):
    def test(error: BaseException) -> bool:
        return isinstance(error, httpx.HTTPStatusError) and error.response.status_code in codes

    return retry_if_exception(test)


patient = retry(retry=_status(429), wait=wait_fixed(60 * 60), stop=stop_after_attempt(3))  # expect: PCR205
steady = retry(retry=_status(502, 503), wait=wait_fixed(60 * 60), stop=stop_after_attempt(6))
