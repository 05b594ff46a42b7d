"""The closed lists of a plan: what may stand where only some words may.

The values are what the files say. How they are said to a person stands in `mlr_cli.lang.vocabulary`.
"""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """The language that a plan is written in (BCP 47 primary subtag)."""

    SV = "sv"
    EN = "en"


class AreaKind(StrEnum):
    """What an area of the plan is."""

    FOCUS = "focus"
    OTHER = "other"


class BodyKind(StrEnum):
    """What kind of body a body is."""

    BOARD = "board"
    DIRECTORS = "directors"
    SECRETARIAT = "secretariat"
    WORKING_GROUP = "working-group"
    SUBGROUP = "subgroup"
    PROJECT_GROUP = "project-group"
    ROTATING_ROLE = "rotating-role"


class ActivityKind(StrEnum):
    """What kind of activity an activity is."""

    PROJECT = "project"
    RECURRING = "recurring"


class GoalKind(StrEnum):
    """What kind of goal a goal is; never decides its state, its deadline does."""

    MILESTONE = "milestone"
    TARGET = "target"
    DIRECTION = "direction"


class Role(StrEnum):
    """What a body does in an activity; `responsible` and `prepares` work, `reports-to` receives."""

    RESPONSIBLE = "responsible"
    STEERING_GROUP = "steering-group"
    DECIDES = "decides"
    PREPARES = "prepares"
    CONSULTED = "consulted"
    INFORMED = "informed"
    ANCHORS = "anchors"
    REPORTS_TO = "reports-to"


class Basis(StrEnum):
    """What something in the plan rests on."""

    STEERING = "steering"
    GOAL = "goal"
    TEXT = "text"
    READING = "reading"


class Counts(StrEnum):
    """What counts towards a goal with a target."""

    MEETINGS = "meetings"
    STATEMENTS = "statements"
    REPORTS = "reports"


class Closing(StrEnum):
    """A reported state that closes a goal."""

    MET = "met"
    PARTLY = "partly"
    MISSED = "missed"
    DROPPED = "dropped"
    LAPSED = "lapsed"


class Forecast(StrEnum):
    """A reported forecast; it closes nothing."""

    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    WILL_MISS = "will-miss"
    CONTINUES = "continues"


class ChapterQuestion(StrEnum):
    """A question about the year that every plan may ask its bodies."""

    ATTENDANCE = "attendance"
    DECISIONS = "decisions"
    FINANCING = "financing"
    OUTSIDE_PLAN = "outside-plan"
    NEW_INITIATIVES = "new-initiatives"
    GOAL_DESCRIPTIONS = "goal-descriptions"


class MeetingStatus(StrEnum):
    """Whether a meeting is still to come, took place, or was called off."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Attended(StrEnum):
    """How somebody took part in a meeting."""

    MEMBER = "member"
    DEPUTY = "deputy"
    CO_OPTED = "co-opted"
    ABSENT = "absent"


class ItemKind(StrEnum):
    """What a matter on an agenda is for."""

    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"


class Outcome(StrEnum):
    """What became of a matter at a meeting."""

    AS_PROPOSED = "as-proposed"
    AMENDED = "amended"
    SENT_BACK = "sent-back"
    TABLED = "tabled"
    WITHDRAWN = "withdrawn"
    NOTED = "noted"


class Fate(StrEnum):
    """What becomes of a goal when the next plan takes over."""

    MET = "met"
    CARRIED_ON = "carried-on"
    REPHRASED = "rephrased"
    SPLIT = "split"
    MERGED = "merged"
    DROPPED = "dropped"
    LAPSED = "lapsed"


class Remains(StrEnum):
    """Whether an activity all of whose goals are closed stands in the next plan."""

    KEPT = "kept"
    LEFT_OUT = "left-out"


class FundKind(StrEnum):
    """Where money comes from."""

    MEMBERS = "members"
    FUND = "fund"
    REGIONAL = "regional"
    NATIONAL = "national"
    EUROPEAN = "european"
    OTHER = "other"


class Reporting(StrEnum):
    """How often the plan asks for forecasts."""

    HALF_YEAR = "half-year"
    TERTIAL = "tertial"


class SectionKind(StrEnum):
    """A part of the plan document that is made from data alone."""

    TASKS = "tasks"
    DECISIONS = "decisions"
    MEMBERS = "members"
    AREAS = "areas"
    ORGANISATION = "organisation"
    CHAIR = "chair"
    PROGRAMME = "programme"
    DIRECTIONS = "directions"
    VALUES = "values"
    AREA_ACTIVITIES = "area-activities"
    FINANCING = "financing"
    ACTIVITIES = "activities"
    EXPECTATIONS = "expectations"
    CONTACT = "contact"
