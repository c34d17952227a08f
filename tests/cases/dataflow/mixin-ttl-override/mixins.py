"""Token handling shared by all vendors; the class that mixes it in says how long a token is used."""
import time


class TokenMixin:
    token_ttl = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._token = None
        self._token_born = 0.0

    def fetch_token(self):
        raise NotImplementedError

    @property
    def token(self):
        if self._token is None or time.time() - self._token_born > self.token_ttl:  # may: PCR101
            self._token, self._token_born = self.fetch_token(), time.time()
        return self._token
