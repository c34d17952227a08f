"""Types of columns under names of their own."""

from typing import Annotated

from sqlalchemy import BigInteger, Integer, String
from sqlalchemy.orm import mapped_column

RowKey = Annotated[int, mapped_column(Integer, primary_key=True)]
Foreign = Annotated[int, mapped_column(Integer, index=True)]  # expect: PCR203
Number = Annotated[int, mapped_column(nullable=False)]  # expect: PCR203
Roomy = Annotated[int, mapped_column(BigInteger, index=True)]
Count = Annotated[int, mapped_column(Integer, default=0)]
Label = Annotated[str, mapped_column(String(80))]
