import asyncio

from client import Reader, opened, supplier


async def main():
    print(await Reader().vendors())
    print(await Reader(checked=False).vendors())  # expect: PCR206


print(opened().get("/vendors").json())
print(opened(strict=False).get("/offices").json())  # expect: PCR206
print(supplier(strict=False).get("/prices").json())
asyncio.run(main())
