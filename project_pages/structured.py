"""A project as linked data (schema.org): the project, what pays for it, and the bodies that carry it out. Pure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from project_pages.facts import Partner
from project_pages.sheet import FactSheet

CONTEXT = "https://schema.org"
CURRENCY = "PLN"
UNION = {"@type": "Organization", "name": "Unia Europejska", "url": "https://european-union.europa.eu/"}
STATE = {"@type": "GovernmentOrganization", "name": "Rzeczpospolita Polska"}

Data = dict[str, Any]


def project_data(facts: FactSheet, address: str) -> Data:
    """The project of a page at its address; what is not known is not there."""
    return {
        "@context": CONTEXT,
        "@type": "Project",
        "@id": f"{address}#projekt",
        "url": address,
        "name": facts.title,
        **_given(
            alternateName=facts.short_title if facts.short_title != facts.title else "",
            description=facts.summary or facts.goal,
            identifier=facts.contract_number,
            foundingDate=_day(facts.starts_on),
            dissolutionDate=_day(facts.ends_on),
            parentOrganization=_body(facts.lead) if facts.lead else None,
            member=[_body(row) for row in facts.partners],
            areaServed=[{"@type": "AdministrativeArea", "name": row.label} for row in facts.areas],
            funding=_grants(facts),
        ),
    }


def _grants(facts: FactSheet) -> list[Data]:
    """What the Union and the state give, of the amounts shown first; a grant of unknown size names its payer."""
    programme, budget = facts.record.programme, facts.budget
    period = "/".join(day for day in (_day(facts.starts_on), _day(facts.ends_on)) if day)
    grants = []
    for amount, funder in ((budget and budget.eu, UNION), (budget and budget.state, STATE)):
        is_named = funder is UNION and programme is not None and programme.perspective != "state"
        if amount is None and not is_named:
            continue
        grants.append(
            {
                "@type": "MonetaryGrant",
                **_given(
                    name=programme.name if programme else "",
                    identifier=facts.contract_number,
                    temporalCoverage=period,
                ),
                "funder": funder,
                **_given(amount=_money(amount)),
            }
        )
    return grants


def _money(amount: Decimal | None) -> Data | None:
    return None if amount is None else {"@type": "MonetaryAmount", "currency": CURRENCY, "value": f"{amount:.2f}"}


def _body(partner: Partner) -> Data:
    found = {"@type": "Organization", "name": partner.name, **_given(url=partner.website)}
    if partner.acting_body:
        found["department"] = {"@type": "Organization", "name": partner.acting_body}
    return found


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _given(**values: object) -> Data:
    return {name: value for name, value in values.items() if value not in ("", None, [])}
