"""The same rows for three engines."""

import array

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession
from pyspark.sql.types import IntegerType, StringType, StructField, StructType

from api import rfis, tickets

ARROW = pa.schema([
    ("id", pa.int32()),  # expect: PCR203
    ("subject", pa.string()),
    ("cost_impact", pa.int32()),
])
TICKETS = pa.schema([pa.field("id", pa.int32()), pa.field("subject", pa.string())])
SPARK = StructType([
    StructField("id", IntegerType(), nullable=False),  # expect: PCR203
    StructField("subject", StringType()),
    StructField("days", IntegerType()),
])


def parquet():
    pq.write_table(pa.Table.from_pylist(rfis(), schema=ARROW), "rfis.parquet")
    pq.write_table(pa.Table.from_pylist(tickets(), schema=TICKETS), "tickets.parquet")


def saved():
    SparkSession.builder.getOrCreate().createDataFrame(rfis(), SPARK).write.saveAsTable("rfis")


def joined():
    frame = pl.DataFrame(rfis()).with_columns(
        pl.col("id").cast(pl.Int32).alias("number"),  # expect: PCR203
        pl.col("days").cast(pl.Int32),
    )
    other = pl.DataFrame(tickets()).with_columns(pl.col("id").cast(pl.Int32))
    return frame.join(other, on="subject")


def numbers():
    return array.array("i", [row["id"] for row in rfis()]), array.array("i", [row["id"] for row in tickets()])  # expect: PCR203


def narrowed():
    frame = pd.DataFrame(rfis())
    frame["id"] = pd.to_numeric(frame["id"], errors="coerce").fillna(0).astype("int32")  # expect: PCR203
    frame["days"] = pd.to_numeric(frame["days"], errors="coerce").fillna(0).astype("int32")
    return frame
