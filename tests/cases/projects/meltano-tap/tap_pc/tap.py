from singer_sdk import Tap
from singer_sdk import typing as th

from tap_pc import streams


class TapProcore(Tap):
    name = "tap-pc"
    config_jsonschema = th.PropertiesList(
        th.Property("client_id", th.StringType, required=True),
        th.Property("client_secret", th.StringType, required=True, secret=True),
        th.Property("company_id", th.IntegerType, required=True),
        th.Property("sandbox", th.BooleanType, default=False),
    ).to_dict()

    def discover_streams(self):
        return [
            streams.ProjectsStream(self),
            streams.CostCodesStream(self),
            streams.DirectCostsStream(self),
            streams.ToolsStream(self),
        ]
