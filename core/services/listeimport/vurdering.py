"""What a difference between file and caseload comes from, and whether it can be registered.

The register's file holds what was registered and what follows from it. Only the first can be
taken in; of the second, the deadline above all, we say where the difference may come from.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date

from core.domain.avslutning import AvsluttetAv
from core.kodeverk import kodeverk
from core.services.listeimport.kolonner import ETIKETTER, noekkel
from core.services.listeimport.tolking import (
    UTEN_SLUTTMAAL,
    Tolker,
    les_av,
    les_dag,
    les_kode,
    les_navn,
)
from core.services.listeimport.verdier import FRISTFELT, Avvikfelt

IKKE_I_KODELISTEN = "Verdien er ikke i kodelisten. Registrer den på personen."
UTEN_VERDI = "Filen har ingen verdi her, og det som er registrert, blir stående."
ULESELIG_DATO = "Datoen kan ikke leses. Den skal være dd.mm.åååå."
FOELGER: Mapping[str, str] = {
    "ordning": "Følger av kategorien.",
    "vedtak": "Filen sier ikke hvilket vedtak. Registrer det på personen.",
    "tiltak": "Filen sier ikke hvilket tiltak. Registrer det på personen.",
    "fulltid_vgo": "Følger av tiltakene. Registrer dem på personen.",
    "livsmestring": "Følger av tiltakene. Registrer gjennomføringen på personen.",
    "foreldreveiledning": "Følger av tiltakene. Registrer gjennomføringen på personen.",
    "begge": "Følger av tiltakene. Registrer gjennomføringen på personen.",
    "registrert_av": "Hvem som har registrert avslutningen, tas ikke inn.",
}
FOR_NYE = "Beregnes av det som registreres på personen."


@dataclass(frozen=True, slots=True)
class Rad:
    """A row of the file beside the person, both as texts by field; `vaare` is empty for a new one.

    `ulike` are the fields in which they differ.
    """

    filens: Mapping[str, str]
    vaare: Mapping[str, str]
    ulike: Collection[str]
    tolker: Tolker

    @property
    def er_ny(self) -> bool:
        """Whether there is no such person in the caseload."""
        return not self.vaare


def vurder(felt: str, rad: Rad) -> Avvikfelt:
    """Say of a field that differs whether it can be taken in, and else why not."""
    hinder = HINDRE[felt](rad) if felt in HINDRE else None
    return Avvikfelt(
        felt=felt,
        etikett=ETIKETTER[felt],
        vaar=rad.vaare.get(felt, ""),
        filens=rad.filens[felt],
        kan_tas_inn=hinder == "",
        forklaring=_forklar(felt, rad) if hinder is None else hinder,
    )


def _forklar(felt: str, rad: Rad) -> str:
    if rad.er_ny:
        return FOR_NYE
    return forklar_frist(felt, rad) if felt in FRISTFELT else FOELGER[felt]


def _navn(rad: Rad) -> str:
    return "" if les_navn(rad.filens["navn"]) else UTEN_VERDI


def _navnedel(felt: str) -> Callable[[Rad], str]:
    return lambda rad: "" if rad.filens[felt] or rad.er_ny else UTEN_VERDI


def _dato(felt: str) -> Callable[[Rad], str]:
    def hinder(rad: Rad) -> str:
        if not rad.filens[felt]:
            return UTEN_VERDI
        return "" if les_dag(rad.filens[felt]) else ULESELIG_DATO

    return hinder


def _kategori(rad: Rad) -> str:
    if les_kode("kategori", rad.filens["kategori"]) is None:
        return IKKE_I_KODELISTEN if rad.filens["kategori"] else UTEN_VERDI
    if rad.vaare.get("kategori"):
        return "Kategorien bestemmer hvilke regler som gjelder. Endre den på personen."
    if les_dag(rad.filens.get("kategori_fra", "")) is None:
        return "Filen har ikke dagen kategorien gjelder fra. Registrer kategorien på personen."
    return ""


def _kategori_fra(rad: Rad) -> str:
    hinder = _dato("kategori_fra")(rad)
    if hinder:
        return hinder
    if "kategori" not in rad.ulike:
        return ""
    return "Gjelder en annen kategori enn vår." if rad.vaare.get("kategori") else _kategori(rad)


def _sted(rad: Rad) -> str:
    sted, fylke = rad.filens["sted"], rad.filens.get("fylke", "")
    if not sted:
        return UTEN_VERDI
    if rad.tolker.steder.finn(sted, fylke):
        return ""
    flere = len(rad.tolker.steder.kommuner(sted.partition("/")[0], fylke)) > 1
    return (
        "Flere kommuner har dette navnet. Velg kommunen på personen."
        if flere
        else "Kommunen er ikke i kodelisten. Velg den på personen."
    )


def _sluttmaal(rad: Rad) -> str:
    maal = rad.filens["sluttmaal"]
    if noekkel(maal) in UTEN_SLUTTMAAL:
        return "Et sluttmål kan endres, men ikke slettes." if not rad.er_ny else UTEN_VERDI
    if les_kode("sluttmaal", maal) is None:
        return IKKE_I_KODELISTEN
    return "" if _har_program(rad) else "Registrer en kategori som gir program, først."


def _har_program(rad: Rad) -> bool:
    """Tell whether the person has a category that gives a programme, or gets it by the row."""
    vaar = les_kode("kategori", rad.vaare.get("kategori", ""))
    kode = vaar or (None if _kategori(rad) else les_kode("kategori", rad.filens["kategori"]))
    return kode is not None and kodeverk().kategori[kode].gir_program


def _kjoenn(rad: Rad) -> str:
    kode = les_kode("kjoenn", rad.filens["kjoenn"])
    if kode is None:
        return IKKE_I_KODELISTEN if rad.filens["kjoenn"] else UTEN_VERDI
    return ""


def _avslutning(rad: Rad) -> str:
    """Tell why a termination cannot be registered: cause and day stand or fall together."""
    if rad.er_ny:
        return "Registrer kategori, vedtak og sluttmål på personen før avslutningen."
    kode = les_kode("aarsak", rad.filens["aarsak"])
    if kode is None:
        return IKKE_I_KODELISTEN if rad.filens["aarsak"] else UTEN_VERDI
    aarsak = kodeverk().avslutningsaarsak[kode]
    motor = les_av(rad.filens["registrert_av"]) == AvsluttetAv.REGELMOTOR
    if motor or AvsluttetAv.KOMMUNE not in aarsak.registreres_av:
        return "Avslutningen er beregnet av regelmotoren i registeret og kan ikke registreres."
    if aarsak.krever_timer and "aarsak" in rad.ulike:
        return "Årsaken krever timer per uke, som filen ikke har. Registrer den på personen."
    return _dato("avslutningsdato")(rad)


# What can be registered, and the function that says why not (empty: it can).
HINDRE: Mapping[str, Callable[[Rad], str]] = {
    "navn": _navn,
    "fornavn": _navnedel("fornavn"),
    "etternavn": _navnedel("etternavn"),
    "foedselsdato": _dato("foedselsdato"),
    "kjoenn": _kjoenn,
    "kategori": _kategori,
    "kategori_fra": _kategori_fra,
    "sted": _sted,
    "sluttmaal": _sluttmaal,
    "aarsak": _avslutning,
    "avslutningsdato": _avslutning,
}


def forklar_frist(felt: str, rad: Rad) -> str:
    """Say what may be behind a deadline that differs, from the other columns of the row."""
    if felt == "fristtype" or "fristtype" in rad.ulike:
        return _fristtype(rad)
    if "kategori_fra" in rad.ulike and rad.vaare.get("fristtype") == "Oppstart":
        return "«Kategori fra» er ulik, og oppstartsfristen regnes fra den dagen."
    if "sluttmaal" in rad.ulike:
        return "Sluttmålene er ulike, og sluttmålet bestemmer hvor langt programmet er."
    if "vedtak" in rad.ulike:
        return "Vedtaket er registrert bare det ene stedet."
    return _avstand(les_dag(rad.vaare[felt]), les_dag(rad.filens[felt]))


def _fristtype(rad: Rad) -> str:
    vaar = les_kode("fristtype", rad.vaare.get("fristtype", ""))
    filens = les_kode("fristtype", rad.filens.get("fristtype", ""))
    if (vaar, filens) == ("oppstart", "gjennomfoering"):
        return (
            "I registeret er vedtak om program og sluttmål registrert. Her mangler ett av dem "
            "eller begge."
        )
    if (vaar, filens) == ("gjennomfoering", "oppstart"):
        return (
            "Her er vedtak om program og sluttmål registrert. I registeret mangler ett av dem "
            "eller begge."
        )
    if "gjenoppstart" in {vaar, filens}:
        return "Avslutningen er registrert ulikt: bare den ene venter på ny oppstart."
    return "Det mangler en frist fordi kategori eller avslutning er registrert ulikt."


def _avstand(vaar: date | None, filens: date | None) -> str:
    """Say how far apart two deadlines are, and where to look."""
    if vaar is None or filens is None:
        return "Bare det ene stedet har en frist. Se om kategori, vedtak og sluttmål er registrert."
    senere = filens > vaar
    retning = "senere" if senere else "tidligere"
    hvor = (
        "Se om permisjon, fravær, stans eller utvidet program mangler her."
        if senere
        else "Se i loggen om noe som forlenger fristen her, mangler i registeret."
    )
    return f"Registerets frist er {_hvor_langt(vaar, filens)} {retning}. {hvor}"


def _hvor_langt(en: date, annen: date) -> str:
    maaneder = abs((annen.year - en.year) * 12 + annen.month - en.month)
    if en.day == annen.day:
        return f"{maaneder} måned{'er' if maaneder != 1 else ''}"
    dager = abs((annen - en).days)
    return f"{dager} dag{'er' if dager != 1 else ''}"
