"""`mlr adopt`: write down that a body has adopted or revised the plan."""

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.choices import one_day
from mlr_cli.cli.edit_plan import DryRun, carry_out, editing, opened
from mlr_cli.cli.ids import IdOf, chosen
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Stop
from mlr_cli.cli.versions import in_words, versions_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from mlr_cli.flows.adoption import Decision
    from mlr_cli.flows.versions import Version, Versions
    from mlr_cli.flows.write import Opened

ABOUT = Text(
    sv="Anteckna att en grupp har antagit eller reviderat planen, så som den senast checkades in. I adopted.yaml "
    "skrivs vem, när och var beslutet finns, och ett fingeravtryck av vad planen säger. ”mlr adopted” jämför sedan "
    "med det.",
    en="Write down that a body has adopted or revised the plan, as it was last committed. The file adopted.yaml gets "
    "who, when and where the decision is, and a fingerprint of what the plan says. “mlr adopted” compares with it.",
)
EXAMPLES = (
    ('mlr adopt --by styrelsen --date 2015-01-20 --ref "§ 7"', Text(sv="styrelsen antog", en="the board adopted")),
    (
        "mlr adopt --by styrelsen --date 2015-06-12 --tag plan-2015-rev",
        Text(sv="med en tagg i git", en="with a tag in git"),
    ),
)


def command(
    ctx: typer.Context,
    by: Annotated[
        str,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Gruppen som beslutade.", en="The body that decided."),
        ),
    ],
    day: Annotated[
        str,
        typer.Option(
            "--date",
            metavar=both(sv="DATUM", en="DATE"),
            help=both(sv="Dagen för beslutet.", en="The day of the decision."),
        ),
    ],
    paragraph: Annotated[
        str | None,
        typer.Option("--ref", metavar="§", help=both(sv="Paragrafen i protokollet.", en="The paragraph.")),
    ] = None,
    diary: Annotated[
        str | None,
        typer.Option("--dnr", metavar="NR", help=both(sv="Diarienumret.", en="The diary number.")),
    ] = None,
    tag: Annotated[
        str | None,
        typer.Option(
            metavar=both(sv="NAMN", en="NAME"),
            help=both(sv="Sätt också en tagg i git.", en="Set a tag in git too."),
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Write down that the plan was adopted."""
    from mlr_cli.flows.adoption import Decision
    from mlr_cli.load.files import ADOPTED

    session = session_of(ctx)
    plan, versions = opened(session), versions_of(session, needs_folder=True)
    when = one_day(day, "--date") or session.as_of
    decided = Decision(chosen(plan.loaded.plan, by, "body").id, when, paragraph, diary)
    content, version = _adoption(plan, versions, decided, tag)
    carry_out(session, plan, {ADOPTED: content}, dry_run=dry_run)
    if tag and not dry_run:
        with in_words():
            versions.repository.tag(tag, versions.repository.commit(version.side.commit or "HEAD"))
        session.say(_TAGGED.fill(tag=tag))
    if not dry_run:
        session.say(_COMMIT_IT)


def _adoption(plan: "Opened", versions: "Versions", decided: "Decision", tag: str | None) -> "tuple[bytes, Version]":
    """Return what is to be written and the version that was adopted; stop for what makes it impossible."""
    from mlr_cli.flows.adoption import NotCommittedError, adoption_of
    from mlr_cli.store.git import Cause, GitError

    try:
        with in_words(), editing():
            found = adoption_of(plan, versions, decided)
            if tag and not versions.repository.may_tag(tag):
                raise GitError(Cause.TAG, tag)
    except NotCommittedError as error:
        raise Stop(_NOT_COMMITTED.fill(first=error.paths[0])) from error
    return found


_TAGGED = Text(
    sv="Taggen ”{tag}” är satt på den antagna versionen.", en="The tag “{tag}” is set on the adopted version."
)
_COMMIT_IT = Text(
    sv="Checka in beslutet också: git add plan, sedan git commit",
    en="Commit the decision too: git add plan, then git commit",
)
_NOT_COMMITTED = Text(
    sv="Planen är ändrad sedan den senast checkades in (bland annat i ”{first}”), så det antagna skulle "
    "inte gå att få tillbaka. Checka in först: git add plan, sedan git commit",
    en="The plan has changed since it was last committed (in “{first}” for one), so what was adopted "
    "could not be had back. Commit first: git add plan, then git commit",
)
