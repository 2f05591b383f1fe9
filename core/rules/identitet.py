"""DUF and national identity numbers: form, control digits and look-alikes.

Control digits catch typing errors, they prove nothing: the DUF algorithm is not published, and
official examples fail it. So twelve digits are a must and the control digits a warning.
"""

from datetime import date
from enum import StrEnum

DUF_LENGDE = 12
FOEDSELSNUMMER_LENGDE = 11
_DUF_VEKTER = (4, 6, 3, 2, 4, 6, 3, 2, 7, 5)
_K1_VEKTER = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_K2_VEKTER = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_SKILLETEGN = str.maketrans("", "", " \u00a0\u202f-–")
# Numbers issued from 2032 may leave 0–3 in the first control digit (Skatteetaten).
_K1_RESTER = frozenset(range(4))
# Months of numbers that belong to no one: Dolly, SyntPop and Tenor.
_SYNTETISKE_TILLEGG = (40, 65, 80)
_DAGTILLEGG_D_NUMMER = 40


class Dufmerknad(StrEnum):
    """What is odd about a DUF number without making it impossible."""

    KONTROLLSIFFER = "kontrollsiffer"
    AARSTALL = "aarstall"
    OEVINGSNUMMER = "oevingsnummer"


def normaliser_nummer(tekst: str) -> str:
    """Take away the spaces and hyphens that people write in numbers."""
    return tekst.strip().translate(_SKILLETEGN)


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
    sifre = [int(s) for s in tekst]
    k1 = sum(v * s for v, s in zip(_K1_VEKTER, sifre[:9], strict=True)) + sifre[9]
    k2 = sum(v * s for v, s in zip(_K2_VEKTER, sifre[:10], strict=True)) + sifre[10]
    return k1 % 11 in _K1_RESTER and k2 % 11 == 0 and _har_mulig_dato(tekst)


def er_syntetisk(foedselsnummer: str) -> bool:
    """Tell whether an identity number belongs to a test population (month raised)."""
    return not 1 <= int(foedselsnummer[2:4]) <= 12


def _har_mulig_dato(tekst: str) -> bool:
    """Tell whether day and month are possible once the additions are taken off.

    The century cannot be derived from numbers issued after 2032, so 29 February is let through.
    """
    dag, maaned = int(tekst[:2]), int(tekst[2:4])
    if dag > _DAGTILLEGG_D_NUMMER:
        dag -= _DAGTILLEGG_D_NUMMER
    for tillegg in (0, *_SYNTETISKE_TILLEGG):
        if 1 <= maaned - tillegg <= 12:
            return 1 <= dag <= _DAGER[maaned - tillegg - 1]
    return False


_DAGER = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
