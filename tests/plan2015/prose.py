"""What the chapters and the expectations of the plan of 2015 must say, in the words that carry each fact."""

from __future__ import annotations

CHAPTERS = {
    "malmolundregionen": (
        "frivilligt samarbete",
        "sydvästra Skåne",
    ),
    "organisation": (
        "Samarbetet leds av",
        "med avsikt ingen egen arbetsgrupp",
    ),
    "verksamhetsplan": (
        "arbetsgrupperna arbetar, kommundirektörerna bereder och politikerna beslutar",
        "fler beslutspunkter, vilket utvecklar beredningen",
        "förbereds bättre på hemmaplan i varje kommun",
        "förutsägbarhet på alla nivåer",
        "varje projekts egen handlingsplan",
    ),
    "fokusomraden": ("Mycket av tyngden", "De tre övriga rubrikerna", "den fjärde är allt som"),
    "flexibel-plan": (
        "över arbetsgruppernas gränser",
        "utrymme för viktiga frågor utanför planen",
        "Först och främst",
    ),
    "finansiering": (
        "bereder varje behov av pengar",
        "ett politiskt beslut",
        "ungefär {principle:sssv}",
        "regional, nationell eller europeisk, ska alltid övervägas",
    ),
    "utvardering": (
        "följs upp när nästa plan tas fram",
        "av egna skäl",
        "revideras i slutet av {year}",
        "Vid årsskiftet {year}/{next_year} är målen det centrala",
        "alltid är aktuell, som är flexibel och som ändå styr långsiktigt",
        "utvärderas bättre",
    ),
    "projekt-och-aktiviteter": ("ett projekt eller en återkommande aktivitet", "dagen efter", "”(tolkning)”"),
    "vagen-till-maluppfyllnad": (
        "faller på plats inför {next_year}",
        "produktiv fas",
        "resten av mandatperioden",
        "fler än tidigare år",
        "tydligt syfte",
        "fler beslut",
        "de tre arbetsgrupper som har styrgruppsfunktion",
        "insyn i projekten",
        "dialog mellan nyckelpersoner",
    ),
}

EXPECTATIONS = {
    "bodies/op-gruppen.yaml": (
        "en stor del av gruppens resurser",
        "en roll i Sverigeförhandlingen om frågan delegeras",
        "gemensamma yttranden om infrastruktur och fysisk planering",
    ),
    "bodies/naringslivsgruppen.yaml": (
        "Första halvåret 2015 är en uppstartsperiod",
        "sin projektportfölj så som planen anger",
        "praktisk samverkan är viktig",
        "Arbetsgruppen för arbetsmarknad och utbildning stärks",
    ),
    "bodies/besoksnaringsgruppen.yaml": ("en ambition som passar resurserna",),
    "bodies/arbetsmarknadsgruppen.yaml": (
        "främst med arbetsmarknadsfrågor",
        "startar under första halvåret 2015",
        "nya projektidéer",
        "anpassas gruppens sammansättning",
    ),
    "bodies/kommunikationsgruppen.yaml": (
        "finner sin roll under 2015",
        "anpassas till det som samarbetet gör",
    ),
    "bodies/styrelsen.yaml": (
        "närvaro, ambition, energi och vilja",
        "fulla potential",
        "fler beslutspunkter",
    ),
    "bodies/kommundirektorsgruppen.yaml": (
        "närvaro, ambition, energi och vilja",
        "fulla potential",
        "fler beslutspunkter",
    ),
}

PRACTICAL_COOPERATION = (
    "i alla verksamhetsområden",
    "Alla grupper värderar idéer",
    "ger resultat, får genomslag och sänker kostnader",
    "samarbetets eget utvecklingsarbete",
)
