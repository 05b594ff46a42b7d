"""A made-up document that holds every kind of block, for the golden files."""

from __future__ import annotations

from datetime import date

from mlr_cli.document import (
    Align,
    Checklist,
    Column,
    Contents,
    Document,
    Fields,
    Heading,
    ListOf,
    Paragraph,
    Run,
    Section,
    Table,
    Task,
    Tone,
    bullets,
    cell,
    paragraph,
    words,
)
from mlr_cli.lang import Lang

STATES = Table(
    caption="Läget den 30 juni 2015",
    columns=(Column("Mål", weight=3), Column("Läge"), Column("Dagar sent", Align.RIGHT)),
    rows=(
        (cell("Handlingsplanen är antagen"), cell("försenat", tone=Tone.BAD, strong=True), cell("30")),
        (cell("Rådslag | dialog om *allt*"), cell("uppfyllt", tone=Tone.GOOD), ()),
        (cell("日本 på besök"), cell("pågår", tone=Tone.NOTICE), cell("7")),
    ),
)

LATE = Table(
    caption="Sent i andra grupper",
    columns=STATES.columns,
    rows=((cell("=SUM(A1:A9)"), cell("tiden ute", tone=Tone.BAD), cell("-5")),),
)

ACTIVITIES = Table(
    caption="Aktiviteter 2015",
    columns=(Column("Aktivitet", weight=2), Column("Mål 2015", weight=3), Column("Ansvarar"), Column("Klart?")),
    rows=(
        (
            (paragraph("Besöksnäring"), Paragraph(words("prioritet 1", tone=Tone.MUTED))),
            (bullets(("En gemensam strategi, t.ex. för kajer.", "Minst 25\u00a0% fler gästnätter.")),),
            cell("Näringslivsgruppen"),
            cell("i juni"),
        ),
        (
            cell("Snabbt bredband m.fl."),
            (paragraph("Kartan över fiber är klar."), paragraph("Kommunerna har svarat.")),
            (),
            cell("löpande"),
        ),
    ),
    overview=Table(
        caption="Aktiviteterna i korthet",
        columns=(Column("Aktivitet"), Column("Ansvarar")),
        rows=((cell("Besöksnäring"), cell("Näringslivsgruppen")), (cell("Snabbt bredband m.fl."), ())),
    ),
    landscape=True,
)

NOTHING = Table(caption="Beslut", columns=(Column("Beslut"),), rows=(), empty="Inga beslut är fattade.")

BLOCKS = (
    Contents("Innehåll"),
    Heading(2, "Samarbetet", anchor="samarbetet"),
    paragraph(
        "Fyra kommuner samarbetar. Läs mer på ",
        Run("webbplatsen", href="https://example.se/plan_(2015)?a=1&lang=sv"),
        ", skriv till ",
        Run("anna@example.se", href="mailto:anna@example.se"),
        " eller gå till ",
        Run("läget", href="#laget"),
        ".",
    ),
    paragraph(
        "Ett ",
        Run("viktigt", strong=True),
        " ord, ett ",
        Run("lutat ", emphasis=True),
        "och ",
        Run("båda", strong=True, emphasis=True),
        "; f",
        Run("(örst)", strong=True),
        "a.",
    ),
    Heading(3, "Vad vi vill"),
    ListOf(
        (
            (paragraph("Växa tillsammans"), bullets(("med tåg", "med fiber"))),
            (paragraph("Ha roligt"),),
        ),
        ordered=True,
    ),
    bullets(("- inte en lista i listan", "1. inte heller", "#1 och @anna, 25\u00a0% & 50 kr")),
    Section(
        (
            Heading(3, "Fakta & siffror"),
            Fields(
                (
                    ("Ansvarar", cell("Näringslivsgruppen")),
                    ("Vad visar det?", (paragraph("En rapport."), bullets(("gästnätter", "omsättning")))),
                    ("Anmärkning", ()),
                    ("Delar", (bullets(("en", "två")),)),
                )
            ),
        ),
        columns=2,
    ),
    Heading(2, "Läget", anchor="laget"),
    STATES,
    LATE,
    ACTIVITIES,
    NOTHING,
    Heading(2, "Att göra C#"),
    Checklist(
        (
            Task(words("Besöksnäring: strategin är klar"), done=True),
            Task(
                words("Rådslag hålls"),
                under=(
                    paragraph("Senast den 30 juni 2015."),
                    Fields((("Utfall", ()), ("Kommentar", cell("saknas")))),
                ),
            ),
        )
    ),
    Paragraph(words("Så här långt", strong=True)),
)

DOCUMENT = Document(
    title="Verksamhetsplan 2015",
    lang=Lang.SV,
    blocks=BLOCKS,
    subtitle=("Fyra kommuner", "2015-01-01 – 2015-12-31"),
    stamp="UTKAST",
    author="Koordinatorn",
    dated=date(2015, 1, 30),
    keywords=("plan",),
)
