"""Stand-in for Procore in our staging environment."""
from fastapi import FastAPI, APIRouter
app = FastAPI()
router = APIRouter(prefix="/rest/v1.0")
COST_CODES = "/rest/v1.0/cost_codes"

@app.get(COST_CODES)
def cost_codes():
    return []

@router.get("/users")
def users():
    return []

app.add_api_route("/rest/v1.0/meetings", users, methods=["GET"])
