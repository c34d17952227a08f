from contextlib import asynccontextmanager

from fastapi import FastAPI

from .auth import TokenProvider
from .config import get_settings
from .routers import photos, rfis


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.tokens = TokenProvider(get_settings())
    yield


app = FastAPI(lifespan=lifespan)
app.include_router(rfis.router, prefix="/rest/v1.0/internal")
app.include_router(photos.router, prefix="/photos")


@app.get("/vapid/public-key")
def vapid_public_key():
    return {"key": "BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U"}
