import polars as pl

RFIS = {
    "id": pl.Int32,  # expect: PCR203
    "subject": pl.String,
    "revision": pl.Int32,
}
