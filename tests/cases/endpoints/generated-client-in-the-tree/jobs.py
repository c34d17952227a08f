"""Jobs that are handed the Procore client."""


def people(gateway, company):
    return gateway.users.rest_v10_users_get(company, company_id=company)
