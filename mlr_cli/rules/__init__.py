"""The rules of meaning, one to a file, listed here by code.

The faults of form (0xx, and MLR301) are found earlier and have no check; their documentation stands in
`mlr_cli.diagnostics.form`. The rules of what comes during the year are listed in `mlr_cli.rules.registers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diagnostics.form import FORM
from mlr_cli.rules.content.changed_since_adopted import changed_since_adopted
from mlr_cli.rules.content.crowded_month import crowded_month
from mlr_cli.rules.content.goal_without_measure import goal_without_measure
from mlr_cli.rules.content.long_description import long_description
from mlr_cli.rules.content.member_without_part import member_without_part
from mlr_cli.rules.content.no_goals import no_goals
from mlr_cli.rules.content.twin_titles import twin_titles
from mlr_cli.rules.content.unknown_placeholder import unknown_placeholder
from mlr_cli.rules.content.unprintable_markup import unprintable_markup
from mlr_cli.rules.identity.duplicate_id import duplicate_id
from mlr_cli.rules.identity.lookalike import lookalike
from mlr_cli.rules.money.above_principle import above_principle
from mlr_cli.rules.money.budget_without_leader import budget_without_leader
from mlr_cli.rules.money.silent_on_external_money import silent_on_external_money
from mlr_cli.rules.money.silent_on_political_decision import silent_on_political_decision
from mlr_cli.rules.money.sums_of_sources import sums_of_sources
from mlr_cli.rules.references.bodies_in_a_ring import bodies_in_a_ring
from mlr_cli.rules.references.empty_area import empty_area
from mlr_cli.rules.references.futile_ignore import futile_ignore
from mlr_cli.rules.references.goals_in_a_ring import goals_in_a_ring
from mlr_cli.rules.references.idle_body import idle_body
from mlr_cli.rules.references.missing_chapter import missing_chapter
from mlr_cli.rules.references.parts_in_a_ring import parts_in_a_ring
from mlr_cli.rules.references.unknown_activity import unknown_activity
from mlr_cli.rules.references.unknown_area import unknown_area
from mlr_cli.rules.references.unknown_body import unknown_body
from mlr_cli.rules.references.unknown_direction import unknown_direction
from mlr_cli.rules.references.unknown_fund import unknown_fund
from mlr_cli.rules.references.unknown_goal import unknown_goal
from mlr_cli.rules.references.unknown_group import unknown_group
from mlr_cli.rules.references.unknown_member import unknown_member
from mlr_cli.rules.references.unknown_reading import unknown_reading
from mlr_cli.rules.references.unused_chapter import unused_chapter
from mlr_cli.rules.references.waits_for_itself import waits_for_itself
from mlr_cli.rules.references.without_area import without_area
from mlr_cli.rules.steering.body_without_role import body_without_role
from mlr_cli.rules.steering.consulted_and_informed import consulted_and_informed
from mlr_cli.rules.steering.goal_without_responsible import goal_without_responsible
from mlr_cli.rules.steering.nobody_responsible import nobody_responsible
from mlr_cli.rules.steering.nobody_steers import nobody_steers
from mlr_cli.rules.steering.prepares_and_decides import prepares_and_decides
from mlr_cli.rules.steering.reports_to_nobody import reports_to_nobody
from mlr_cli.rules.steering.two_steering_groups import two_steering_groups
from mlr_cli.rules.steering.unclear_holder import unclear_holder
from mlr_cli.rules.times.due_after_follow_up import due_after_follow_up
from mlr_cli.rules.times.due_outside_plan import due_outside_plan
from mlr_cli.rules.times.goal_without_time import goal_without_time
from mlr_cli.rules.times.id_as_words import id_as_words
from mlr_cli.rules.times.lost_condition import lost_condition
from mlr_cli.rules.times.open_plan_period import open_plan_period
from mlr_cli.rules.times.two_years import two_years

if TYPE_CHECKING:
    from mlr_cli.diagnostics import RuleDoc
    from mlr_cli.model.plan import Plan
    from mlr_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    unknown_placeholder,
    unprintable_markup,
    duplicate_id,
    lookalike,
    unknown_body,
    unknown_area,
    unknown_goal,
    unknown_activity,
    unknown_member,
    unknown_direction,
    waits_for_itself,
    goals_in_a_ring,
    bodies_in_a_ring,
    idle_body,
    empty_area,
    unknown_group,
    unknown_fund,
    futile_ignore,
    missing_chapter,
    unused_chapter,
    unknown_reading,
    without_area,
    parts_in_a_ring,
    due_outside_plan,
    due_after_follow_up,
    lost_condition,
    goal_without_time,
    two_years,
    open_plan_period,
    id_as_words,
    nobody_responsible,
    goal_without_responsible,
    nobody_steers,
    prepares_and_decides,
    consulted_and_informed,
    body_without_role,
    reports_to_nobody,
    two_steering_groups,
    unclear_holder,
    sums_of_sources,
    above_principle,
    silent_on_external_money,
    silent_on_political_decision,
    budget_without_leader,
    no_goals,
    goal_without_measure,
    long_description,
    twin_titles,
    crowded_month,
    member_without_part,
    changed_since_adopted,
)


def rules_for(plan: Plan) -> tuple[Rule, ...]:
    """Return the rules to ask of a plan: those of the year only where something has been written into it."""
    return all_rules() if _has_begun(plan) else RULES


def _has_begun(plan: Plan) -> bool:
    """Whether a plan holds anything that is written into it during its year, or asks for it in words of its own."""
    return bool(
        plan.meetings
        or plan.statements
        or plan.rollovers
        or plan.header.questions
        or any(body.evaluation.answers for body in plan.bodies)
        or plan.reported
        or any(activity.follow_up and activity.follow_up.reports for activity in plan.activities)
    )


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    from mlr_cli.rules.registers import REGISTER_RULES

    return tuple(sorted((*RULES, *REGISTER_RULES), key=lambda one: one.rule_doc.code))


def rule_docs() -> list[RuleDoc]:
    """Return the documentation of all rules and of the faults of form, by code."""
    return sorted((*FORM, *(one.rule_doc for one in all_rules())), key=lambda rule_doc: rule_doc.code)
