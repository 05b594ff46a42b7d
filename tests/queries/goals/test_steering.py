"""Who does what in the plan of 2015."""

from __future__ import annotations

from datetime import date

from mlr_cli.queries.actors import HolderKind
from mlr_cli.queries.goals.steering import is_reading, steering
from tests.queries.plans import plan, real_plan

DAY = date(2015, 7, 1)


def test_every_activity_has_a_row_and_every_body_with_a_role_a_column() -> None:
    matrix = steering(real_plan(), DAY)
    assert len(matrix.rows) == 12
    assert [who.id for who in matrix.holders][:3] == ["styrelsen", "kommundirektorsgruppen", "koordinatorn"]
    assert len(matrix.holders) == 11


def test_one_body_has_one_column_and_the_rows_where_it_has_a_role() -> None:
    matrix = steering(real_plan(), DAY, body="styrelsen")
    assert [who.id for who in matrix.holders] == ["styrelsen"]
    assert [row.activity.id for row in matrix.rows] == [
        "arbetsformedlingen",
        "strukturplan",
        "integration",
        "gymnasiesamverkan",
        "effektivt-samarbete",
    ]


def test_an_area_has_its_own_columns() -> None:
    matrix = steering(real_plan(), DAY, area="kommunikation")
    assert [who.id for who in matrix.holders] == ["kommundirektorsgruppen", "koordinatorn", "kommunikationsgruppen"]


def test_a_reading_is_told_from_what_is_printed() -> None:
    read = {
        (row.activity.id, entry.body, entry.role.value)
        for row in steering(real_plan(), DAY, area="fysisk-planering").rows
        for entries in row.roles.values()
        for entry in entries
        if is_reading(entry)
    }
    assert read == {
        ("strukturplan", "op-gruppen", "responsible"),
        ("strukturplan", "styrelsen", "anchors"),
        ("strukturplan", "styrelsen", "decides"),
    }


def test_members_and_parties_have_columns_after_the_bodies() -> None:
    made = plan(
        a="""
        steering:
          - {party: Länsstyrelsen, role: consulted}
          - {member: alby, role: responsible}
          - {body: kansliet, role: prepares}
        """
    )
    assert [(who.kind, who.id) for who in steering(made, DAY).holders] == [
        (HolderKind.BODY, "kansliet"),
        (HolderKind.MEMBER, "alby"),
        (HolderKind.PARTY, "Länsstyrelsen"),
    ]
