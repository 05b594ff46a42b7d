"""When the plan was adopted and revised: by whom, in which paragraph, and what it meant then."""

from __future__ import annotations

from mlr_cli.model.types import BodyId, Day, Frozen, Words


class Adoption(Frozen):
    """A body's decision on the whole plan; the first of a plan adopts it, the later ones revise it.

    `commit` is where the text is found, `fingerprint` what it meant (`mlr_cli.diff.fingerprint`).
    """

    date: Day
    body: BodyId
    paragraph: Words | None = None
    diary: Words | None = None
    commit: Words | None = None
    fingerprint: Words


class Adopted(Frozen):
    """The file `adopted.yaml`: the decisions on the plan, in the order that they were made."""

    adopted: tuple[Adoption, ...]
