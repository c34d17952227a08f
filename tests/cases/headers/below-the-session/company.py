"""Transports, mounts and middlewares that add the company to every request."""

import contextvars

import httpx

company_id: contextvars.ContextVar[int] = contextvars.ContextVar("company_id")


class CompanyTransport(httpx.HTTPTransport):
    def handle_request(self, request):
        request.headers["Procore-Company-Id"] = str(company_id.get())
        return super().handle_request(request)


class Stamped(httpx.AsyncBaseTransport):
    def __init__(self, inner, company):
        self.inner = inner
        self.company = company

    async def handle_async_request(self, request):
        request.headers["Procore-Company-Id"] = str(self.company)
        return await self.inner.handle_async_request(request)


class Logged(httpx.HTTPTransport):
    def handle_request(self, request):
        print(request.method, request.url)
        return super().handle_request(request)


async def stamp(request, handler):
    request.headers["Procore-Company-Id"] = str(company_id.get())
    return await handler(request)


async def timed(request, handler):
    return await handler(request)
