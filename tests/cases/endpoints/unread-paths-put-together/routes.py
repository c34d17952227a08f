"""Procore's addresses, as the other repositories of the team import them."""

V1 = "/rest/v1.0"
LATER = "/rest/v1.1"


def meetings(project_id):
    return V1 + "/meetings?project_id=" + str(project_id)  # expect: PCR406


def cost_codes(project_id):
    return "%s/cost_codes?project_id=%d" % (V1, project_id)  # expect: PCR402


def sub_jobs(project_id):
    return "{}/projects/{}/sub_jobs".format(V1, project_id)  # expect: PCR402


def meetings_by_project(project_id):
    return LATER + "/projects/" + str(project_id) + "/meetings"


def budget_lines(project_id):
    return "{base}/work_breakdown_structure/projects/{project}/wbs_codes".format(base=V1, project=project_id)
