import os

from openapi_procore.api.rfis_api import RfisApi
from openapi_procore.api.sub_jobs_api import SubJobsApi
from openapi_procore.api_client import ApiClient
from openapi_procore.configuration import Configuration


def main():
    client = ApiClient(Configuration(), header_name="Authorization", header_value="Bearer " + os.environ["PROCORE_TOKEN"])
    company = int(os.environ["PROCORE_COMPANY_ID"])
    for rfi in RfisApi(client).rest_v10_projects_project_id_rfis_get(company, 11):
        print(rfi["subject"])
    SubJobsApi(client).rest_v10_sub_jobs_id_delete(company, 5, 11)


if __name__ == "__main__":
    main()
