"""Casts on the way into the lake."""

import array

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
from pyspark.sql import functions as F
from pyspark.sql.types import IntegerType, LongType, StringType, StructField, StructType

SCHEMA = StructType(
    [
        StructField("procore_id", IntegerType(), False),  # expect: PCR203
        StructField("procore_company_id", LongType(), False),
        StructField("number", IntegerType(), True),
        StructField("subject", StringType(), True),
    ]
)


def silver(frame):
    return (
        frame.withColumn("procore_project_id", F.col("procore_project_id").cast(IntegerType()))  # expect: PCR203
        .withColumn("procore_item_id", F.col("procore_item_id").cast("bigint"))
        .withColumn("procore_vendor_id", F.col("procore_vendor_id").cast("int"))  # expect: PCR203
        .withColumn("age", F.col("age").cast("int"))
    )


def small(items: pl.DataFrame) -> pl.DataFrame:
    return items.with_columns(pl.col("procore_id").cast(pl.Int32), pl.col("priority").cast(pl.Int32))  # expect: PCR203


def numbers(frame: pd.DataFrame) -> pd.DataFrame:
    frame["procore_id"] = frame["procore_id"].astype("int")
    frame = frame.astype({"procore_company_id": "int32", "height": "int32"})  # expect: PCR203
    return frame


def column(procore_ids: list[int]):
    return pa.array(procore_ids, type=pa.int32()), np.asarray(procore_ids, dtype=np.int64)  # expect: PCR203


def compact(procore_ids, heights):
    return array.array("i", procore_ids), array.array("i", heights)  # expect: PCR203
