"""The kinds of value in a case file: each reads, writes and describes itself.

A reader takes what `json` made and returns the domain's value, or raises `Feltfeil` with a
message that names the fix. Readers stand in the hot path of `introreg beregn`: they slice and
look up, and only a value that is wrong is looked at closely.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from core.domain.maaned import Maaned
from core.services.saksfil_feil import Feltfeil, vis
from core.services.saksfil_tekst import KORT_MOENSTER, LANG_MOENSTER, les_kort, les_lang

Skjema = dict[str, Any]

FOERSTE_AAR, SISTE_AAR = "1900", "2199"
STOERSTE_HELTALL = 9999
ID_LENGDE = 64
KORT_LENGDE = 200
LANG_LENGDE = 4000
DUF_LENGDE = 12

# The whole calendar 1900–2199 as a pattern, so that a schema refuses what we refuse.
_AAR = r"(19|20|21)[0-9]{2}"
_HVERT_FJERDE = r"0[48]|[2468][048]|[13579][26]"
_SKUDDAAR = rf"((19|20|21)({_HVERT_FJERDE})|2000)"  # 1900 and 2100 are none
_DAG = (
    r"(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    r"|02-(0[1-9]|1[0-9]|2[0-8])"
)
_DATO = rf"({_AAR}-({_DAG})|{_SKUDDAAR}-02-29)"
_KLOKKESLETT = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"
SLUTT = r"$(?!\n)"  # the end itself: some engines let $ stand before a last line break


@dataclass(frozen=True, slots=True)
class Slag:
    """A kind of value: how it is read, how it is written, and what the schema says of it.

    `les` explains what is wrong. `rask` reads the same without a word: it may raise KeyError or
    TypeError too, and is what the hot path calls. `definisjoner` gives what `skjema` refers to
    by name.
    """

    les: Callable[[object], Any]
    skriv: Callable[[Any], object]
    skjema: Skjema
    definisjoner: Callable[[], Mapping[str, Skjema]] = dict
    rask: Callable[[Any], Any] | None = None


class Husket(dict[Any, Any]):
    """Remembers what a reader made of the values that come again and again, up to a number.

    The look-up itself (`rask`) is a plain dictionary's; what is refused is never remembered.
    """

    STOERST = 8_000

    def __init__(self, les: Callable[[object], Any]) -> None:
        """Remember nothing yet."""
        super().__init__()
        self._les = les

    def __missing__(self, verdi: object) -> object:
        """Read a value that is new."""
        if len(self) >= self.STOERST:
            self.clear()
        lest = self[verdi] = self._les(verdi)
        return lest


# --- reading --------------------------------------------------------------------------------


def les_dato(verdi: object) -> date:
    """Read `YYYY-MM-DD` from 1900-01-01 to 2199-12-31."""
    if type(verdi) is str and len(verdi) == 10 and verdi[4::3] == "--":
        if not FOERSTE_AAR <= verdi[:4] <= SISTE_AAR:
            raise Feltfeil.her(
                f"Datoen {vis(verdi)} må ligge mellom 1900-01-01 og 2199-12-31. Rett årstallet."
            )
        try:
            return date.fromisoformat(verdi)
        except ValueError:
            raise Feltfeil.her(
                f"Datoen {vis(verdi)} finnes ikke. Skriv en dag som står i kalenderen."
            ) from None
    raise Feltfeil.her(
        f"Skal være en dato på formen ÅÅÅÅ-MM-DD, for eksempel 2024-08-01, men er {vis(verdi)}."
    )


def les_tid(verdi: object) -> datetime:
    """Read `YYYY-MM-DDTHH:MM:SSZ`, or a date alone as midnight UTC."""
    if type(verdi) is str and FOERSTE_AAR <= verdi[:4] <= SISTE_AAR:
        # Every third sign from the fifth on divides: the parser takes other forms too.
        try:
            if len(verdi) == 20 and verdi[4::3] == "--T::Z" and verdi[11:13] < "24":
                return datetime.fromisoformat(verdi)
            if len(verdi) == 10 and verdi[4::3] == "--":
                return datetime.fromisoformat(verdi + "T00:00:00Z")
        except ValueError:
            pass
    raise Feltfeil.her(
        "Skal være et tidspunkt i UTC på formen ÅÅÅÅ-MM-DDTTT:MM:SSZ, for eksempel "
        f"2024-08-01T09:30:00Z, eller bare en dato, men er {vis(verdi)}."
    )


def les_maaned(verdi: object) -> Maaned:
    """Read `YYYY-MM` from 1900-01 to 2199-12."""
    if type(verdi) is str and len(verdi) == 7 and verdi[4] == "-":
        aar, nummer = verdi[:4], verdi[5:]
        tall = aar + nummer
        i_kalenderen = FOERSTE_AAR <= aar <= SISTE_AAR and "01" <= nummer <= "12"
        if i_kalenderen and tall.isascii() and tall.isdigit():
            return Maaned(int(aar), int(nummer))
    raise Feltfeil.her(
        "Skal være en måned på formen ÅÅÅÅ-MM mellom 1900-01 og 2199-12, for eksempel 2024-08, "
        f"men er {vis(verdi)}."
    )


def les_desimal(verdi: object) -> Decimal:
    """Read a number that stands as a text with a decimal point, at most six digits each side."""
    if type(verdi) is str and len(verdi) <= 13 and (tall := _desimal(verdi)) is not None:
        return tall
    raise Feltfeil.her(
        'Skal være et tall skrevet som tekst med punktum, for eksempel "37.5", med høyst seks '
        f"sifre på hver side og uten fortegn, men er {vis(verdi)}."
    )


def _desimal(tekst: str) -> Decimal | None:
    hel, punktum, broek = tekst.partition(".")
    gyldig = tekst.isascii() and hel.isdigit() and len(hel) <= 6
    if punktum:
        gyldig = gyldig and broek.isdigit() and len(broek) <= 6
    return Decimal(tekst) if gyldig else None


def les_heltall(verdi: object) -> int:
    """Read a whole number from 0 to 9999; `true`, `4.0` and `"4"` are not whole numbers."""
    if type(verdi) is int and 0 <= verdi <= STOERSTE_HELTALL:
        return verdi
    raise Feltfeil.her(
        f"Skal være et helt tall fra 0 til {STOERSTE_HELTALL} uten hermetegn, men er {vis(verdi)}."
    )


def les_ja_nei(verdi: object) -> bool:
    """Read `true` or `false`."""
    if type(verdi) is bool:
        return verdi
    raise Feltfeil.her(f"Skal være true eller false uten hermetegn, men er {vis(verdi)}.")


def les_duf(verdi: object) -> str:
    """Read a DUF number: twelve ASCII digits without spaces."""
    if type(verdi) is str and len(verdi) == DUF_LENGDE and verdi.isascii() and verdi.isdigit():
        return verdi
    raise Feltfeil.her(
        f"DUF-nummeret skal være en tekst med 12 sifre uten mellomrom, men er {vis(verdi)}."
    )


def mangler_kode(verdi: object, koder: Iterable[str]) -> Feltfeil:
    """Return the fault of an unknown code, with the nearest known ones, or all if they are few."""
    kjente = list(koder)
    naere = get_close_matches(verdi[:99], kjente, n=3) if isinstance(verdi, str) else []
    forslag = naere or kjente[:10]
    flere = " …" if len(forslag) < len(kjente) else ""
    return Feltfeil.her(
        f"Ukjent kode: {vis(verdi)}. Bruk en kode fra kodeverket, som {', '.join(forslag)}{flere}."
    )


# --- the kinds ------------------------------------------------------------------------------


def tekst(maks: int, *, lang: bool = False) -> Slag:
    """Return the kind of a text; a long one may have line breaks and tabs."""
    les_noeye = les_lang if lang else les_kort
    moenster = LANG_MOENSTER + "$" if lang else KORT_MOENSTER + SLUTT

    def les(verdi: object) -> str:
        # Plain texts are most of them, and need no closer look.
        if type(verdi) is str and len(verdi) <= maks and verdi.isascii() and verdi.isprintable():
            return verdi
        return les_noeye(verdi, maks)

    return Slag(les, str, {"type": "string", "maxLength": maks, "pattern": moenster})


def kode(koder: Iterable[str]) -> Slag:
    """Return the kind of a code that the domain keeps as its key."""
    return _oppslag({kode: kode for kode in koder})


def enum(type_: type[StrEnum]) -> Slag:
    """Return the kind of a code that the domain has an enum for."""
    return _oppslag({medlem.value: medlem for medlem in type_})


def _oppslag(koder: dict[str, Any]) -> Slag:
    def les(verdi: object) -> object:
        try:
            return koder[verdi]  # type: ignore[index]  # what is no key is what we look for
        except (KeyError, TypeError):
            raise mangler_kode(verdi, koder) from None

    skjema = {"type": "string", "enum": list(koder)}
    return Slag(les, str, skjema, rask=koder.__getitem__)


def konstant(riktig: object, les: Callable[[object], object]) -> Slag:
    """Return the kind of a value that is the same in every file."""
    return Slag(les, lambda _: riktig, {"const": riktig})


def _skriv_tid(tid: datetime) -> str:
    return f"{tid.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _skriv_desimal(tall: Decimal) -> str:
    return f"{tall:f}"


KORT = tekst(KORT_LENGDE)
LANG = tekst(LANG_LENGDE, lang=True)
ID = tekst(ID_LENGDE)
DUF = Slag(les_duf, str, {"type": "string", "pattern": rf"^[0-9]{{12}}{SLUTT}"})
DATO = Slag(
    les_dato,
    date.isoformat,
    {"type": "string", "format": "date", "pattern": rf"^{_DATO}{SLUTT}"},
    rask=Husket(les_dato).__getitem__,
)
DATOTEKST = Slag(lambda verdi: les_dato(verdi).isoformat(), str, DATO.skjema)
TID = Slag(
    les_tid,
    _skriv_tid,
    {"type": "string", "pattern": rf"^{_DATO}(T{_KLOKKESLETT})?{SLUTT}"},
)
MAANED = Slag(
    les_maaned,
    str,
    {"type": "string", "pattern": rf"^{_AAR}-(0[1-9]|1[0-2]){SLUTT}"},
    rask=Husket(les_maaned).__getitem__,
)
DESIMAL = Slag(
    les_desimal,
    _skriv_desimal,
    {"type": "string", "pattern": rf"^[0-9]{{1,6}}(\.[0-9]{{1,6}})?{SLUTT}"},
    rask=Husket(les_desimal).__getitem__,
)
DESIMALTEKST = Slag(lambda verdi: _skriv_desimal(les_desimal(verdi)), str, DESIMAL.skjema)
HELTALL = Slag(les_heltall, int, {"type": "integer", "minimum": 0, "maximum": STOERSTE_HELTALL})
JA_NEI = Slag(les_ja_nei, bool, {"type": "boolean"})
