from app.database import Base
from sqlalchemy import *

API = "https://api.procore.com"


class Submittal(Base):
    __tablename__ = "submittals"

    id = Column(Integer, primary_key=True)
    procore_project_id = Column(Integer)  # expect: PCR203
    procore_id = Column(BigInteger)
