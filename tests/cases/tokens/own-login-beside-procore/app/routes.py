from datetime import timedelta

from fastapi import APIRouter, Depends, Response
from fastapi.security import OAuth2PasswordRequestForm

from app import procore, security
from app.config import settings

router = APIRouter()


@router.post("/login/access-token")
def login_access_token(response: Response, form: OAuth2PasswordRequestForm = Depends()):
    lifetime = timedelta(minutes=settings.ACCESS_TOKEN_EXPIRE_MINUTES)
    token = security.create_token(form.username, lifetime)
    response.set_cookie("access_token", f"Bearer {token}", max_age=7200, httponly=True)
    return {"access_token": token, "token_type": "bearer", "expires_in": 7200}


@router.get("/rfis/{project_id}")
def rfis(project_id: int):
    return procore.rfis(project_id)
