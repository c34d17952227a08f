from platform_api.gateway import call


def daily_logs(project_id, day):
    return call("GET", f"/rest/v1.0/projects/{project_id}/daily_logs", params={"log_date": day.isoformat()})


def drop_sub_job(number):
    return call("DELETE", f"/rest/v1.0/sub_jobs/{number}")  # expect: PCR401
