"""Adding activities, goals and bodies: a new file that looks like its neighbours, or a new item in a list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.ids import new_id
from mlr_cli.edit.values import spelled
from mlr_cli.lang import Text
from mlr_cli.load.files import is_read
from mlr_cli.model.activity import Activity, Goal
from mlr_cli.model.body import Body
from mlr_cli.model.kinds import Role
from mlr_cli.source.emit import map_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Data

ROLES = (Role.RESPONSIBLE, Role.STEERING_GROUP, Role.DECIDES)
"""The roles that an activity can be given when it is added."""


def add_activity(
    working: WorkingCopy, name: str, said: Mapping[str, str | None], roles: Mapping[Role, str | None]
) -> None:
    """Add an activity in a file of its own: its fields as they were typed, and the bodies that have roles in it."""
    entry = new_entry(Activity, name, said)
    steering: list[Data] = [{"body": body, "role": role.value} for role, body in roles.items() if body]
    if steering:
        entry["steering"] = steering
    new_file(working, "activities", _in_order(Activity, entry))


def add_body(working: WorkingCopy, name: str, said: Mapping[str, str | None]) -> None:
    """Add a body in a file of its own: its fields as they were typed."""
    new_file(working, "bodies", _in_order(Body, new_entry(Body, name, said)))


def add_goal(working: WorkingCopy, activity: Activity, name: str, said: Mapping[str, str | None]) -> None:
    """Add a goal last among those of an activity: its fields as they were typed.

    Where the next plan is being prepared, it is carried on there until somebody decides otherwise.
    """
    entry = new_entry(Goal, name, said)
    if any(goal.id == name for goal in activity.goals):
        raise EditError(_TAKEN.fill(id=f"{activity.id}.{name}"))
    file, path = working.where(activity)
    working.append(file, (*path, "goals"), entry, [*Activity.model_fields])
    for rollover in working.plan.rollovers:
        from mlr_cli.edit.succession.fates_file import entry_of

        decisions, _ = working.where(rollover)
        working.append(decisions, ("goals",), {**entry_of(f"{activity.id}.{name}")})


def new_entry(model: type[Frozen], name: str, said: Mapping[str, str | None]) -> dict[str, Data]:
    """Return a new thing with its id and its fields as they were typed, in the order of its class."""
    typed = {key: spelled(model, (key,), value) for key, value in said.items() if value}
    return _in_order(model, {"id": new_id(name), **typed})


def _in_order(model: type[Frozen], entry: Mapping[str, Data]) -> dict[str, Data]:
    return {key: entry[key] for key in model.model_fields if key in entry}


def new_file(
    working: WorkingCopy, folder: str, entry: Mapping[str, Data], head: Sequence[str] = (), foot: Iterable[str] = ()
) -> None:
    """Write a thing into a file of its own, which begins as its neighbours do, else with the lines of `head`.

    `foot` are comments below. Raises `EditError` where there is such a file already.
    """
    path = f"{folder}/{entry['id']}.yaml"
    if path in working.files:
        raise EditError(_TAKEN.fill(id=entry["id"]))
    alike, newline = _neighbours(working, folder)
    lines = [*(alike or head), *map_lines(entry, 0), *foot, ""]
    working.write(path, newline.join(lines).encode())


def _neighbours(working: WorkingCopy, folder: str) -> tuple[list[str], str]:
    """Return the comment that most files of a folder begin with, and what ends their lines."""
    texts = [text.decode() for path, text in working.files.items() if path.startswith(f"{folder}/") and is_read(path)]
    heads = Counter(_head(text) for text in texts)
    most = heads.most_common(1)
    shared = most[0][0] if most and most[0][1] * 2 > len(texts) else ""
    ends = Counter("\r\n" if "\r\n" in text else "\n" for text in texts or [working.files["plan.yaml"].decode()])
    return shared.splitlines(), ends.most_common(1)[0][0]


def _head(text: str) -> str:
    """Return the comment lines that a file begins with, if they are the same in every file that has them."""
    lines = text.removeprefix("\ufeff").splitlines()
    first = next((place for place, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(lines[:first])


_TAKEN = Text(sv="”{id}” finns redan. Välj ett annat id.", en="“{id}” is there already. Choose another id.")
