"""DUF and national identity numbers: form, control digits and look-alikes.

Control digits catch typing errors, they prove nothing: the DUF algorithm is not published, and
official examples fail it. So twelve digits are a must and the control digits a warning.
"""

from datetime import date
from enum import StrEnum

from core.domain.person import Kjoenn

DUF_LENGDE = 12
FOEDSELSNUMMER_LENGDE = 11
_DUF_VEKTER = (4, 6, 3, 2, 4, 6, 3, 2, 7, 5)
_K1_VEKTER = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_K2_VEKTER = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_SKILLETEGN = str.maketrans("", "", "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\u200b\u2060\ufeff")
# Numbers issued from 2032 may leave 0–3 in the first control digit (Skatteetaten).
_K1_RESTER = frozenset(range(4))
_DAGTILLEGG_D_NUMMER = 40
_DAGER = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Nummerslag(StrEnum):
    """What an identity number is, read from its month: a person's own, or one made for tests.

    Emergency numbers of hospitals and those of the test population Dolly look the same.
    """

    EGET = "eget"
    HJELPENUMMER = "hjelpenummer"
    SYNTPOP = "syntpop"
    TENOR = "tenor"


_MAANEDSTILLEGG = {
    0: Nummerslag.EGET,
    40: Nummerslag.HJELPENUMMER,
    65: Nummerslag.SYNTPOP,
    80: Nummerslag.TENOR,
}


class Dufmerknad(StrEnum):
    """What is odd about a DUF number without making it impossible."""

    KONTROLLSIFFER = "kontrollsiffer"
    AARSTALL = "aarstall"
    OEVINGSNUMMER = "oevingsnummer"


def normaliser_nummer(tekst: str) -> str:
    """Take away the spaces and hyphens of every kind that people write in numbers."""
    return "".join(tekst.split()).translate(_SKILLETEGN)


def er_siffer(tekst: str) -> bool:
    """Tell whether a text is ASCII digits alone; Arabic-Indic and full-width ones are not."""
    return tekst.isascii() and tekst.isdigit()


def kontrollsifre_duf(ti_sifre: str) -> str:
    """Compute the two control digits of a DUF number's first ten digits."""
    rest = sum(v * int(s) for v, s in zip(_DUF_VEKTER, ti_sifre, strict=True)) % 11
    return f"{rest:02d}"


def er_duf(tekst: str) -> bool:
    """Tell whether a text is a DUF number in form: twelve ASCII digits."""
    return len(tekst) == DUF_LENGDE and er_siffer(tekst)


def merknader_duf(duf: str, per: date) -> tuple[Dufmerknad, ...]:
    """List what is odd about a DUF number of the right form."""
    funn: list[Dufmerknad] = []
    if kontrollsifre_duf(duf[:10]) != duf[10:]:
        funn.append(Dufmerknad.KONTROLLSIFFER)
    if duf.startswith("9"):
        funn.append(Dufmerknad.OEVINGSNUMMER)
    elif not 1980 <= int(duf[:4]) <= per.year:
        funn.append(Dufmerknad.AARSTALL)
    return tuple(funn)


def er_foedselsnummer(tekst: str) -> bool:
    """Tell whether a text is a national identity number or D-number with right control digits."""
    if len(tekst) != FOEDSELSNUMMER_LENGDE or not er_siffer(tekst):
        return False
    return (
        _k1_rest(tekst) in _K1_RESTER
        and _rest((*_K2_VEKTER, 1), tekst) == 0
        and _dag_og_maaned(tekst) is not None
    )


def slag_nummer(foedselsnummer: str) -> Nummerslag:
    """Say what a valid identity number is; only a person's own is hers for life."""
    maaned = int(foedselsnummer[2:4])
    return next(slag for tillegg, slag in _MAANEDSTILLEGG.items() if 1 <= maaned - tillegg <= 12)


def er_felles_hjelpenummer(tekst: str) -> bool:
    """Tell whether eleven digits are a shared emergency number (FH): they begin with 8 or 9."""
    return len(tekst) == FOEDSELSNUMMER_LENGDE and er_siffer(tekst) and tekst[0] in "89"


def passer_foedselsdato(foedselsnummer: str, dato: date) -> bool:
    """Tell whether a valid number has a birth date's day, month and two digits of the year.

    Compared, never derived: numbers issued from 2032 do not tell the century.
    """
    dag_og_maaned = _dag_og_maaned(foedselsnummer)
    return (dag_og_maaned, foedselsnummer[4:6]) == ((dato.day, dato.month), f"{dato:%y}")


def kjoenn_i_nummeret(foedselsnummer: str) -> Kjoenn:
    """Give the sex that a valid number of the old kind was made for; unknown in a newer one.

    For a warning only. Numbers issued from 2032 say nothing of it, and those of them that leave
    0 in the first control digit cannot be told apart.
    """
    if _k1_rest(foedselsnummer) != 0:
        return Kjoenn.UKJENT
    return Kjoenn.MANN if int(foedselsnummer[8]) % 2 else Kjoenn.KVINNE


def _k1_rest(tekst: str) -> int:
    return _rest((*_K1_VEKTER, 1), tekst[:10])


def _rest(vekter: tuple[int, ...], sifre: str) -> int:
    return sum(v * int(s) for v, s in zip(vekter, sifre, strict=True)) % 11


def _dag_og_maaned(tekst: str) -> tuple[int, int] | None:
    """Give day and month once the additions are taken off; None where they are impossible.

    The century cannot be derived from numbers issued after 2032, so 29 February is let through.
    """
    dag = int(tekst[:2])
    if dag > _DAGTILLEGG_D_NUMMER:
        dag -= _DAGTILLEGG_D_NUMMER
    for tillegg in _MAANEDSTILLEGG:
        maaned = int(tekst[2:4]) - tillegg
        if 1 <= maaned <= 12:
            return (dag, maaned) if 1 <= dag <= _DAGER[maaned - 1] else None
    return None
