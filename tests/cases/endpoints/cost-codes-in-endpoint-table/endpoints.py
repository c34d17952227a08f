"""The table of what the exporter reads."""

from types import MappingProxyType

ENDPOINTS = MappingProxyType(
    {
        "rfis": "/rest/v1.0/projects/{project_id}/rfis",
        "vendors": "/rest/v1.0/projects/{project_id}/vendors",
        "cost_codes": "/rest/v1.0/cost_codes?project_id={project_id}",  # expect: PCR402
        "wbs_codes": "/rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes",
    }
)
