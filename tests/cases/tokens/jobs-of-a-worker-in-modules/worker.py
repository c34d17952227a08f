"""When the worker does what."""

import os

import aiohttp
from arq import cron

from jobs import meetings, refresh, sweep


async def startup(ctx):
    ctx["portal"] = aiohttp.ClientSession(headers={"Procore-Company-Id": os.environ["COMPANY"]})
    await refresh(ctx)


class Steady:
    functions = [meetings]
    cron_jobs = [cron(refresh, minute={0, 30}), cron(sweep, minute={0, 30})]  # expect: PCR101
    on_startup = startup


class Watchful:
    functions = [meetings]
    cron_jobs = [cron(sweep, minute={15, 45}), cron(refresh, minute={0, 10, 20, 30, 40, 50})]
    on_startup = startup
