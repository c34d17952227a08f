import datetime
import time

import factory

from sync import client


class TokenFactory(factory.Factory):
    class Meta:
        model = dict

    access_token = factory.Faker("uuid4")
    refresh_token = factory.Sequence(lambda n: f"refresh-{n}")
    expires_in = 7200
    expires_at = factory.LazyFunction(lambda: time.time() + 7200)
    expiry = factory.LazyFunction(lambda: datetime.datetime.now() + datetime.timedelta(hours=2))


class ClientFactory(factory.Factory):
    class Meta:
        model = client.Client

    company = 1
    token = "abc"
    expires_at = factory.LazyFunction(lambda: time.time() + 5400)
