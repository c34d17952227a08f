"""Whose credentials an expression takes."""

from __future__ import annotations

import pytest

from auditor.detectors.company_credentials.credential_pairs import Holders, is_one_pair
from auditor.facts import statements as stmt
from auditor.facts.expressions import Expr
from auditor.lowering import lower_module
from auditor.semantics.domain.values import Unknown, text

HOLDERS = Holders(
    words=("company", "companies", "tenant", "tenants", "account"),
    exempt=("company_id",),
    never=("service account", "dmsa"),
)


def expression(written: str) -> Expr:
    (statement,) = lower_module(f"x = {written}", path="a.py", name="a", is_package=False).body
    assert isinstance(statement, stmt.Assign)
    assert statement.value is not None
    return statement.value


@pytest.mark.parametrize(
    ("written", "holder"),
    [
        ("company.client_id", "company"),
        ("self.current_tenant.client_id", "tenant"),
        ("company_row['client_id']", "company"),
        ("TENANTS[slug]", "tenants"),
        ("credentials[company_id]", "company"),
        ("load(f'procore/{tenant.slug}')", "tenant"),
        ("credentials_for(company_id)", "company"),
        ("db.execute('SELECT client_id, client_secret FROM app.tenants WHERE slug = ?')", "tenants"),
        ("db.execute('SELECT client_id, client_secret FROM tenants')", ""),
        (f"db.execute('{'SELECT secret FROM x ' * 200}')", ""),
        ("company.company_id", ""),
        ("COMPANY['client_id']", ""),
        ("service_account['client_id']", ""),
        ("config['company']", ""),
        ("company_config['client_id']", ""),
        ("os.environ['COMPANY_CLIENT_ID']", ""),
    ],
)
def test_look_ups_by_company_have_a_holder(written: str, holder: str) -> None:
    assert HOLDERS.of_expression(expression(written)) == holder


def test_one_setting_each_for_id_and_secret_is_one_pair() -> None:
    values = [Unknown(name, "the environment decides") for name in ("CLIENT_ID", "CLIENT_SECRET")]

    assert is_one_pair([*values, Unknown("client_id", "a parameter that no caller in this project fills")])


def test_several_constants_are_several_pairs() -> None:
    assert not is_one_pair([text("a"), text("b"), text("c")])
