import os


def bearer():
    return {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}"}  # may: PCR201


def of_company():
    return bearer() | {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
