"""What the gallery shows: the invented caseload of Fjordvik on 14.10.2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop.views.widgets.appeal_table import AppealRow
from desktop.views.widgets.decision_row import Column, DecisionRow
from desktop.views.widgets.program_bar import Gap, Programme
from desktop.views.widgets.status_card import Status, StatusLine
from desktop.views.widgets.step_table import Step
from desktop.views.widgets.timeline import Bar, Disc, Lane, TimelineData
from desktop.views.widgets.what_if import DeadlineEffect

TODAY = date(2026, 10, 14)
START = date(2024, 9, 2)
STOPPED = date(2025, 12, 1)
REOPENED = date(2026, 3, 2)
DEADLINE = date(2027, 1, 15)


def today() -> date:
    """The day of the gallery."""
    return TODAY


def count_days(first: date, last: date) -> tuple[int, int]:
    """Weekdays and all days of a period, both ends included."""
    days = (last - first).days + 1
    weekdays = sum((first + timedelta(days=n)).weekday() < 5 for n in range(days))
    return weekdays, days


STATUS = Status(
    name="Status for introduksjonsprogrammet",
    left=(
        StatusLine(
            "mappe",
            "Kategori",
            "Rett til introduksjonsprogram",
            info="Vis beregning av kategori",
            key="kategori",
        ),
        StatusLine("klokke", "Kategori fra", "12.08.2024"),
        StatusLine("kalender", "Frist beregnet fra", "02.09.2024"),
        StatusLine(
            "kalender-hake",
            "Frist for gjennomføring",
            "15.01.2027",
            info="Vis beregningslogg",
            key="frist",
            pill="93 dager igjen",
            hero=True,
        ),
    ),
    right=(
        StatusLine("pokal", "Sluttmål", "Arbeid – har ikke utdanning på vgs. nivå fra før"),
        StatusLine("utklippstavle", "Deltakelse", "Tiltak er registrert – 35,50 timer per uke"),
    ),
    programme=Programme(START, DEADLINE, TODAY, (Gap(STOPPED, REOPENED, "Avsluttet 91 dager"),)),
)

DECISION_COLUMNS = (
    Column("Vedtak"),
    Column("Resultat", 108, 1180),
    Column("Vedtaksdato", 108, 900),
    Column("Startdato", 94),
    Column("Sluttdato", 94),
    Column("Reg. av", 74, 1180),
    Column("Oppf.kommune/bydel", 152, 1180),
)


def _decision(key: str, name: str, cells: str, state: str = "") -> DecisionRow:
    parts = (name, *cells.split("|"))
    sort_keys = tuple(" ".join(reversed(part.split("."))) for part in parts)
    return DecisionRow(key, parts, state, sort_keys=sort_keys)


DECISIONS = (
    replace(
        _decision(
            "1",
            "Reduksjon av stønad pga. fravær",
            "Vedtak fattet|24.09.2026|01.10.2026|31.10.2026|INLU|Fjordvik",
            "(klage registrert)",
        ),
        bold=True,
        warn=True,
    ),
    replace(
        _decision(
            "2",
            "Deltakelse i introduksjonsprogram",
            "Innvilget|23.02.2026|02.03.2026|15.01.2027|INLU|Fjordvik",
        ),
        bold=True,
    ),
    replace(
        _decision(
            "3",
            "Vesentlig endring av integreringsplan",
            "Vedtak fattet|23.02.2026|–|–|INLU|Fjordvik",
        ),
        bold=True,
    ),
    replace(
        _decision(
            "4",
            "Midlertidig stans",
            "Vedtak fattet|01.09.2025|08.09.2025|31.10.2025|KAHO|Fjordvik",
            "(medhold klage)",
        ),
        italic=True,
    ),
    replace(
        _decision(
            "5",
            "Permisjon pga. egen sykdom",
            "Innvilget|25.02.2025|03.03.2025|14.03.2025|KAHO|Fjordvik",
            "(ikke gjeldende)",
        ),
        italic=True,
        tooltip="Utløpt 14.03.2025",
    ),
    replace(
        _decision(
            "6",
            "Permisjon pga. velferd",
            "Innvilget|12.11.2024|18.11.2024|20.11.2024|KAHO|Fjordvik",
            "(slettet)",
        ),
        italic=True,
        inactive=True,
        expandable=False,
    ),
    replace(
        _decision(
            "7",
            "Deltakelse i introduksjonsprogram",
            "Innvilget|26.08.2024|02.09.2024|01.12.2025|KAHO|Fjordvik",
            "(ikke gjeldende)",
        ),
        italic=True,
        tooltip="Utløpt 01.12.2025",
    ),
)

DETAILS = (
    ("Registrert dato", "24.09.2026"),
    ("Antall timer", ""),
    ("Hjemmel", "Integreringsloven § 21"),
    ("Virkning på fristen", "Ingen"),
)

APPEAL = AppealRow(
    "k1",
    "02.10.2026",
    "–",
    "Ikke avgjort",
    "INLU",
    "02.10.2026",
    "Ubesvart i 12 dager",
    waiting=True,
)

STEPS = (
    Step(
        1,
        "Første vedtak om deltakelse i program: 02.09.2024",
        "+ 24 mnd",
        "program",
        None,
        date(2026, 9, 2),
    ),
    Step(
        2,
        "Permisjon pga. egen sykdom: 03.03.2025–14.03.2025",
        "+ 10 virkedager",
        "permisjon",
        date(2026, 9, 2),
        date(2026, 9, 16),
    ),
    Step(
        3,
        "Fravær: Egenmelding",
        "+ 6 virkedager",
        "fravaer",
        date(2026, 9, 16),
        date(2026, 9, 24),
    ),
    Step(
        4,
        "Fravær: Egenmelding – barn",
        "+ 5 virkedager",
        "fravaer",
        date(2026, 9, 24),
        date(2026, 10, 1),
    ),
    Step(
        5,
        "Midlertidig stans fra 08.09.2025 – medhold i klage 22.09.2025",
        "+ 11 virkedager",
        "stans",
        date(2026, 10, 1),
        date(2026, 10, 16),
    ),
    Step(
        6,
        "Program gjenåpnet: avsluttet 01.12.2025 – ny start 02.03.2026",
        "+ 91 kalenderdager",
        "gjenaapning",
        date(2026, 10, 16),
        DEADLINE,
    ),
)

TIMELINE = TimelineData(
    first=START,
    last=date(2027, 3, 10),
    today=TODAY,
    lanes=(
        Lane(
            "Program",
            (
                Bar(START, STOPPED, "program", "Program", 1),
                Bar(STOPPED, REOPENED, "opphold", "91 dager", 6),
                Bar(REOPENED, TODAY, "program", "Gjenåpnet", 6),
                Bar(TODAY, DEADLINE, "framtid"),
            ),
        ),
        Lane(
            "Permisjon",
            (
                Bar(
                    date(2025, 3, 3),
                    date(2025, 3, 14),
                    "permisjon",
                    "Egen sykdom 03.03.–14.03.2025 · 10 virkedager",
                    2,
                ),
            ),
        ),
        Lane(
            "Stans",
            (
                Bar(
                    date(2025, 9, 8),
                    date(2025, 9, 22),
                    "stans",
                    "Stans 08.09.2025, medhold 22.09.2025 · 11 virkedager",
                    5,
                ),
            ),
        ),
        Lane(
            "Fravær",
            discs=tuple(
                Disc(date(2026, month, 15), days, "fravaer", 3)
                for month, days in ((3, "2"), (4, "2"), (5, "1"), (6, "3"), (8, "3"))
            ),
            note="Gyldig fravær, 11 virkedager i alt (over 10)",
        ),
    ),
    deadlines=tuple(step.after for step in STEPS),
    deadline_note="Første beregnede frist 02.09.2026",
    deadline_label="Frist 15.01.2027",
    sentence="Programmet startet 02.09.2024. Fristen er 15.01.2027 etter seks steg.",
)

EFFECT = DeadlineEffect(
    now=DEADLINE,
    after=date(2027, 1, 29),
    change="+ 10 virkedager",
    kind="permisjon",
    facts=(
        ("Virkedager i perioden", "10"),
        ("Kalenderdager i perioden", "12"),
        ("Med kalenderdager ville fristen blitt", "27.01.2027"),
    ),
    notes=("2 tiltak pågår i perioden. De endres ikke.",),
)

PERSON_TITLES = (
    "DUF-nummer",
    "Etternavn, fornavn",
    "Kategori",
    "Kategori fra",
    "Ordning",
    "Frist",
    "Mangler",
)

# DUF number, name, «plikt» or not, category from, deadline, its type, urgency, missing
PERSONS = (
    (
        "9025 400911 31",
        "Abdulkadir, Hodan",
        "17.11.2025",
        "17.11.2027",
        "Oppstart",
        "senere",
        ("Tiltak", "Sluttmål", "Livsmestring", "Foreldreveiledning"),
    ),
    ("9021 640318 27", "Al-Jabouri, Mustafa", "14.03.2022", "20.06.2025", "Avsluttet", "", ()),
    (
        "9024 781003 46",
        "Ghebremariam, Selam",
        "11.11.2024",
        "03.12.2027",
        "Gjennomføring",
        "senere",
        (),
    ),
    (
        "9023 310455 18",
        "Haidari, Samira",
        "22.05.2023",
        "02.11.2026",
        "Gjennomføring",
        "haster",
        ("Livsmestring",),
    ),
    (
        "9025 233408 72",
        "Karimi, Reza",
        "01.09.2025",
        "01.12.2026",
        "Oppstart",
        "snart",
        ("Sluttmål", "Tiltak", "Livsmestring"),
    ),
    (
        "9024 118820 06",
        "Melnyk, Daryna",
        "12.08.2024",
        "15.01.2027",
        "Gjennomføring",
        "senere",
        (),
    ),
)
