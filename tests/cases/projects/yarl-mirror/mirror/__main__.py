import asyncio
import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from mirror.session import Mirror

PATTERN = re.compile(r"https://storage\.procore\.com/v4/[a-z]+/[a-z]+/(?P<key>[^?]+)")  # expect: PCR301


def target_of(link: str) -> Path:
    found = PATTERN.match(link)
    return Path(found["key"] if found else urlsplit(link).netloc)


async def main() -> None:
    app = (os.environ["ID"], os.environ["SECRET"])
    async with Mirror(int(os.environ["COMPANY"]), os.environ["REFRESH"], app) as mirror:
        asyncio.create_task(mirror.keep_alive())
        for image in await mirror.rows("images", project_id=int(os.environ["PROJECT"])):
            with open(target_of(image["url"]), "wb") as target:
                await mirror.save(image["url"], target)
        await mirror.push(int(os.environ["PROJECT"]), "log.txt", 2, b"ok")


asyncio.run(main())
