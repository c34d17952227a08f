from .tokens import chart_access, model_access, projects, quick_access


def main(client_id, secret, company_id):
    for token in (
        model_access(client_id, secret),
        quick_access(client_id, secret),
        chart_access(client_id, secret),
    ):
        print(len(projects(company_id, token)))
