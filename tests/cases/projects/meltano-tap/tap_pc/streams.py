from singer_sdk import typing as th

from tap_pc.client import ProcoreStream

ID = th.Property("id", th.IntegerType)


class ProjectsStream(ProcoreStream):
    name = "projects"
    path = "/projects"
    primary_keys = ["id"]
    schema = th.PropertiesList(ID, th.Property("name", th.StringType)).to_dict()

    def get_child_context(self, record, context):
        return {"project_id": record["id"]}


class CostCodesStream(ProcoreStream):
    name = "cost_codes"
    path = "/cost_codes"  # expect: PCR402
    parent_stream_type = ProjectsStream
    schema = th.PropertiesList(ID, th.Property("full_code", th.StringType)).to_dict()


class DirectCostsStream(ProcoreStream):
    name = "direct_costs"
    path = "/projects/{project_id}/direct_costs"
    parent_stream_type = ProjectsStream
    schema = th.PropertiesList(ID, th.Property("cost_code", th.ObjectType(ID))).to_dict()


class ToolsStream(ProcoreStream):
    name = "tools"
    path = "/tools"  # expect: PCR406
    parent_stream_type = ProjectsStream
    schema = th.PropertiesList(ID).to_dict()
