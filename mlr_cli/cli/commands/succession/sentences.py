"""What `mlr rollover` says beside its account: what it did, what stops it, and what to do next."""

from __future__ import annotations

from mlr_cli.lang import Text

NOT_YEARS = Text(
    sv="”{title}” gäller {period}. Det är inte hela år med en första och en sista dag, så det går inte att räkna ut "
    "när nästa plan gäller. Rätta ”period” i plan.yaml.",
    en="“{title}” is for {period}. That is not whole years with a first and a last day, so the next plan cannot be "
    "reckoned. Correct “period” in plan.yaml.",
)
OTHER_YEAR = Text(
    sv="Efter ”{title}” börjar nästa plan {year}. Skriv: mlr rollover {year}",
    en="After “{title}” the next plan begins in {year}. Write: mlr rollover {year}",
)
OTHER_PERIOD = Text(
    sv="Tiden i {file} börjar inte dagen efter den gamla planens sista dag. Skriv till exempel: period: {period}",
    en="The time in {file} does not begin on the day after the old plan’s last. Write for example: period: {period}",
)
PROPOSED = Text(
    sv="Förslaget står i {file}. Läs igenom det, ändra, och kör sedan: mlr rollover {year}",
    en="The proposal is in {file}. Read it, change it, and then run: mlr rollover {year}",
)
PROPOSED_DRY = Text(
    sv="Inget skrevs. Utan --dry-run skrivs förslaget i {file}.",
    en="Nothing was written. Without --dry-run the proposal is written in {file}.",
)
NO_CHAIR = Text(
    sv="Vem som har ordförandeskapet då är inte angivet. Skriv --chair MEDLEM, eller fyll i ”chair” i {file}.",
    en="Who holds the chair then is not said. Write --chair MEMBER, or fill in “chair” in {file}.",
)
STILL_NO_CHAIR = Text(
    sv="Vem som har ordförandeskapet är inte angivet. Skriv det under ”chair” och ”terms” i {live}/cooperation.yaml "
    "när det är bestämt.",
    en="Who holds the chair is not said. Write it under “chair” and “terms” in {live}/cooperation.yaml when it is "
    "decided.",
)
MADE = Text(
    sv="Utkastet ligger i {folder}. Läs det med --plan {folder}, till exempel: mlr validate --plan {folder}",
    en="The draft is in {folder}. Read it with --plan {folder}, for example: mlr validate --plan {folder}",
)
RENEWED = Text(
    sv="Utkastet i {folder} är uppdaterat. Det du har ändrat där för hand står kvar.",
    en="The draft in {folder} is up to date. What you have changed there by hand is still there.",
)
ANEW = Text(
    sv="Utkastet i {folder} är uppdaterat. Det du hade ändrat för hand i filer som skrevs om står i:\n{files}",
    en="The draft in {folder} is up to date. What you had changed by hand in files that were written anew is in:\n"
    "{files}",
)
SAME = Text(
    sv="Utkastet i {folder} stämmer redan med beskeden.", en="The draft in {folder} already agrees with the fates."
)
TOUCHED = Text(
    sv="Inget skrevs. De här filerna i utkastet har ändrats för hand, och ändrade besked skulle skriva över dem:\n"
    "{files}\n"
    "Ändra i dem själv så att de stämmer med beskeden, eller kör ”mlr rollover {year} --anew”: då skrivs de om, och "
    "det som står där sparas bredvid med ändelsen .old.",
    en="Nothing was written. These files of the draft were changed by hand, and what is now decided would write over "
    "them:\n{files}\n"
    "Change them yourself so that they agree, or run “mlr rollover {year} --anew”: then they are written anew, and "
    "what stands there is kept beside them with the ending .old.",
)
DRAFT_FAULTS = Text(
    sv="Inget skrevs, för det som redan ligger i {folder} har fel. Se vilka: mlr validate --plan {folder}\n"
    "Saknas det filer där, så skriver ”mlr rollover {year} --anew” dem på nytt.",
    en="Nothing was written, for what is already in {folder} has errors. See which: "
    "mlr validate --plan {folder}\nIf files are missing there, “mlr rollover {year} --anew” writes them again.",
)
NOT_DECIDED = Text(
    sv="Det finns inga besked om målen. Börja med: mlr rollover {year}",
    en="Nothing is decided about the goals. Begin with: mlr rollover {year}",
)
NO_DRAFT = Text(
    sv="Det finns inget utkast i {folder}. Skapa det först: mlr rollover {year}",
    en="There is no draft in {folder}. Make it first: mlr rollover {year}",
)
TOO_EARLY = Text(
    sv="Nästa plan börjar gälla den {day}. Byt då, eller skriv: mlr rollover {year} --switch --as-of {iso}",
    en="The next plan is in force from {day}. Switch then, or write: mlr rollover {year} --switch --as-of {iso}",
)
NOT_CURRENT = Text(
    sv="Beskeden eller planen har ändrats sedan utkastet i {folder} skrevs. Kör först: mlr rollover {year}",
    en="The fates or the plan have changed since the draft in {folder} was written. First run: mlr rollover {year}",
)
OBSTACLES = Text(
    sv="Inget flyttades, för beskeden stämmer inte för de här målen:\n{lines}",
    en="Nothing was moved, for the fates of these goals do not hold:\n{lines}",
)
ASSIGNMENTS = Text(
    sv="De här uppdragen är inte klara, och stannar i den gamla planen:\n{ids}\n"
    "Efter bytet läses de med: mlr decisions --plan {archived}",
    en="These assignments are not settled, and stay in the old plan:\n{ids}\n"
    "Read them after the switch with: mlr decisions --plan {archived}",
)
UNANSWERED = Text(
    sv="De här målen har inget utfall i den gamla planen, och går vidare så som beskeden säger:\n{goals}\n"
    "Utfallen går att rapportera också efter bytet: mlr report MÅL --plan {archived}",
    en="These goals have no outcome in the old plan, and go on as the fates say:\n{goals}\n"
    "The outcomes can be reported after the switch too: mlr report GOAL --plan {archived}",
)
TAKEN = Text(
    sv="Inget flyttades, för ”{folder}” finns redan. Flytta eller byt namn på den mappen först.",
    en="Nothing was moved, for “{folder}” is there already. Move or rename that folder first.",
)
IN_REPOSITORY = Text(
    sv="Inget flyttades, för ”{folder}” är hela git-förvarets mapp. Lägg planens filer i en mapp som heter plan.",
    en="Nothing was moved, for “{folder}” is the whole repository. Put the plan’s files in a folder called plan.",
)
SWITCHED = Text(
    sv="”{title}” ligger nu i {archived}, och nästa plan i {live}. Den gamla läses med --plan {archived}.\n"
    "Spara bytet i git: git add -A, sedan git commit",
    en="“{title}” is now in {archived}, and the next plan in {live}. Read the old one with --plan {archived}.\n"
    "Keep the switch in git: git add -A, then git commit",
)
