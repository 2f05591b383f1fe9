"""The fixed cast: the first persons of every caseload, as the pictures of the program show them."""

from collections.abc import Callable
from datetime import date

from core.domain.person import Kjoenn
from core.domain.sak import Sak
from core.services.demo import melnyk
from core.services.demo import roller_loepende as loepende
from core.services.demo import roller_oevrige as oevrige
from core.services.demo.avslutninger import registrer_motorens
from core.services.demo.grunndata import Grunndata
from core.services.demo.personalia import KOLLEKTIV
from core.services.demo.rolle import Rolle
from core.services.demo.terning import Terning

KVINNE, MANN = Kjoenn.KVINNE, Kjoenn.MANN
_FLYKTNING = "Utlendingsloven § 28 1. ledd bokstav a, flyktning"
_OVERFOERING = "Utlendingsloven § 35 3. ledd, overføringsflyktning"
_FAMILIE = "Utlendingsloven § 40, familieetablering"
_6A, _RETT_OG_PLIKT = "rett_intro", "rett_plikt_intro"

_ROLLER: tuple[tuple[Grunndata, Callable[[Rolle], None]], ...] = (
    (
        Grunndata(
            "9025400911",
            ("Abdulkadir", "Hodan"),
            (KVINNE, "1994-07-03", "somali"),
            (_RETT_OG_PLIKT, "2025-11-17"),
            (_OVERFOERING, "2025-05-20", "2025-10-28"),
            ("Bjørkelia 3", 3),
        ),
        loepende.abdulkadir,
    ),
    (
        Grunndata(
            "9021640318",
            ("Al-Jabouri", "Mustafa"),
            (MANN, "1990-01-19", "arabisk"),
            (_RETT_OG_PLIKT, "2022-03-14"),
            (_FLYKTNING, "2021-12-02", "2021-04-11"),
            ("Tømmerkaia 8", 0),
        ),
        oevrige.al_jabouri,
    ),
    (
        Grunndata(
            "9023336614",
            ("Bondarenko", "Viktor"),
            (MANN, "1979-05-30", "ukrainsk"),
            (_6A, "2023-08-07"),
            (KOLLEKTIV, "2023-04-13", "2023-03-20"),
            ("Sjøgata 21 A", 0),
        ),
        oevrige.bondarenko,
    ),
    (
        Grunndata(
            "9024781003",
            ("Ghebremariam", "Selam"),
            (KVINNE, "2003-02-11", "tigrinja"),
            (_RETT_OG_PLIKT, "2024-11-11"),
            (_FLYKTNING, "2024-08-06", "2024-02-17"),
            ("Åsveien 40", 0),
        ),
        loepende.ghebremariam,
    ),
    (
        Grunndata(
            "9024902276",
            ("Habimana", "Esperance"),
            (KVINNE, "1991-09-25", "swahili"),
            (_RETT_OG_PLIKT, "2024-06-03"),
            (_OVERFOERING, "2023-11-15", "2024-05-14"),
            ("Skolegata 12", 2),
        ),
        loepende.habimana,
    ),
    (
        Grunndata(
            "9023310455",
            ("Haidari", "Samira"),
            (KVINNE, "1985-12-08", "dari"),
            (_RETT_OG_PLIKT, "2023-05-22"),
            (_OVERFOERING, "2022-12-05", "2023-04-26"),
            ("Kirkebakken 5", 1),
        ),
        loepende.haidari,
    ),
    (
        Grunndata(
            "9025233408",
            ("Karimi", "Reza"),
            (MANN, "1997-04-16", "dari"),
            (_RETT_OG_PLIKT, "2025-09-01"),
            (_FLYKTNING, "2025-06-11", "2025-01-08"),
            ("Stasjonsgata 17 C", 0),
        ),
        loepende.karimi,
    ),
    (
        Grunndata(
            "9024519220",
            ("Kovalenko", "Oleh"),
            (MANN, "1983-08-21", "ukrainsk"),
            (_6A, "2024-10-28"),
            (KOLLEKTIV, "2024-08-30", "2024-07-29"),
            ("Møllebakken 2", 0),
        ),
        oevrige.kovalenko,
    ),
    (melnyk.GRUNNDATA, melnyk.fortell),
    (
        Grunndata(
            "9022455190",
            ("Mohammadi", "Zahra"),
            (KVINNE, "1989-11-14", "dari"),
            (_RETT_OG_PLIKT, "2023-08-14"),
            (_FLYKTNING, "2023-05-03", "2022-09-19"),
            ("Øvre Fjordvei 31", 2),
        ),
        loepende.mohammadi,
    ),
    (
        Grunndata(
            "9025061274",
            ("Nguyen", "Thi Lan"),
            (KVINNE, "1993-06-06", "vietnamesisk"),
            (_RETT_OG_PLIKT, "2025-03-10"),
            (_FAMILIE, "2024-12-18", "2025-01-22"),
            ("Solhøgda 9", 1),
        ),
        loepende.nguyen,
    ),
    (
        Grunndata(
            "9025118345",
            ("Shevchuk", "Iryna"),
            (KVINNE, "1987-10-01", "ukrainsk"),
            (_6A, "2026-04-20"),
            (KOLLEKTIV, "2026-01-27", "2025-12-15"),
            ("Rådhusplassen 1, H0301", 1),
        ),
        loepende.shevchuk,
    ),
    (
        Grunndata(
            "9022207713",
            ("Tesfay", "Yonas"),
            (MANN, "1992-03-27", "tigrinja"),
            (_RETT_OG_PLIKT, "2023-12-04"),
            (_FLYKTNING, "2023-08-22", "2022-07-30"),
            ("Nedre Fjordvei 6", 2),
        ),
        loepende.tesfay,
    ),
    (
        Grunndata(
            "9024663051",
            ("Rahimi", "Farid"),
            (MANN, "1995-01-05", "dari"),
            (_RETT_OG_PLIKT, "2024-10-14"),
            (_FLYKTNING, "2024-07-09", "2024-01-31"),
            ("Fløterveien 22", 0),
        ),
        loepende.rahimi,
    ),
    (
        Grunndata(
            "9025300482",
            ("Warsame", "Fatuma Ali"),
            (KVINNE, "1986-05-18", "somali"),
            ("kan_tilbys_intro", "2025-08-18"),
            (_FAMILIE, "2025-04-02", "2025-06-12"),
            ("P. A. Østbys vei 4", 4),
        ),
        loepende.warsame,
    ),
    (
        Grunndata(
            "9026004417",
            ("Hrytsenko", "Oksana"),
            (KVINNE, "1999-02-24", "ukrainsk"),
            (_6A, "2026-09-07"),
            (KOLLEKTIV, "2026-06-16", "2026-05-09"),
            ("Gamle Ærfuglvei 11", 0),
        ),
        oevrige.hrytsenko,
    ),
    (
        Grunndata(
            "9026009836",
            ("Zhuk", "Mykola"),
            (MANN, "1974-07-12", "ukrainsk"),
            (_6A, "2026-06-10"),
            (KOLLEKTIV, "2026-03-25", "2026-02-19"),
            ("Lærdalssvingen 15", 0),
        ),
        oevrige.zhuk,
    ),
)
ROLLELOEP = tuple(int(grunn.ti_sifre[4:]) for grunn, _ in _ROLLER)


def lag_rolle(terning: Terning, nummer: int, per: date, kommune: str) -> Sak:
    """Make a member of the cast as it stands on a day, moved by whole weeks from the anchor."""
    grunn, fortell = _ROLLER[nummer]
    rolle = Rolle(terning, grunn, per, kommune)
    fortell(rolle)
    registrer_motorens(rolle.utkast)
    return rolle.utkast.sak()
