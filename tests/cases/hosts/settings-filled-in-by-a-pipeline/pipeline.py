import dlt

from loader.sources import good, procore, rfis

pipeline = dlt.pipeline("jobsite", destination="duckdb")
pipeline.run([procore(), rfis(company=1, project=2), good(company=1, project=2)])
