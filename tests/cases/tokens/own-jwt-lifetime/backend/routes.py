from fastapi import APIRouter, Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm

from .procore import Procore
from .security import ACCESS_TOKEN_EXPIRE_MINUTES, create_access_token
from .users import authenticate

router = APIRouter()
oauth2_scheme = OAuth2PasswordBearer(tokenUrl="oauth/token")
procore = Procore()


@router.post("/oauth/token")
async def login(form: OAuth2PasswordRequestForm = Depends()):
    user = authenticate(form.username, form.password)
    if user is None:
        raise HTTPException(400, "wrong name or password")
    return {
        "access_token": create_access_token(user),
        "token_type": "bearer",
        "expires_in": ACCESS_TOKEN_EXPIRE_MINUTES * 60,
    }


@router.get("/rfis/{project_id}")
async def rfis(project_id: int, token: str = Depends(oauth2_scheme)):
    return await procore.rfis(project_id)
