from db import Mapping, Session, Tenant
from procore import get


def sync_vendors():
    with Session() as db:
        for tenant in db.query(Tenant).all():
            for v in get(tenant, "vendors", company_id=tenant.procore_company_id):
                db.merge(Mapping(procore_vendor_id=v["id"]))
        db.commit()


if __name__ == "__main__":
    sync_vendors()
