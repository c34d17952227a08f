"""Settings out of the environment, in three dialects."""

import environ
import environs
from starlette.config import Config

env = environ.Env()
reader = environs.Env()
reader.read_env()
config = Config(".env")

FIRST = env("SITE_API", default="https://app.procore.com")  # expect: PCR202
SECOND = reader.str("SITE_API_TWO", "https://app.procore.com/rest")  # expect: PCR202
THIRD = config("SITE_API_THREE", default="https://app.procore.com/rest/v1.0")  # expect: PCR202
FOURTH = env.str("SITE_API_FOUR", default="https://api.procore.com")
WEB = reader.url("SITE_WEB", default="https://app.procore.com/webclients")
