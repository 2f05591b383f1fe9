"""Every sentence of the window, by key, in bokmål and nynorsk."""

from __future__ import annotations

from typing import Literal

from desktop.models.ordlyd_grunndata import GRUNNDATA
from desktop.models.ordlyd_hendelser import HENDELSER
from desktop.models.ordlyd_import import IMPORT
from desktop.models.ordlyd_ordning import ORDNING
from desktop.models.ordlyd_person import PERSON
from desktop.models.ordlyd_person_sider import PERSON_SIDER
from desktop.models.ordlyd_personliste import PERSONLISTE
from desktop.models.ordlyd_program import PROGRAM
from desktop.models.ordlyd_rapport import RAPPORT
from desktop.models.ordlyd_skjema import SKJEMA
from desktop.models.ordlyd_vindu import VINDU

Maalform = Literal["nb", "nn"]
Ordlyd = str | tuple[str, str]

TEKSTER: dict[str, Ordlyd] = {
    **VINDU,
    **PERSON,
    **PERSON_SIDER,
    **PROGRAM,
    **SKJEMA,
    **PERSONLISTE,
    **RAPPORT,
    **IMPORT,
    **GRUNNDATA,
    **HENDELSER,
    **ORDNING,
}


class _Valg:
    """The written form in force; screens ask for texts while they show them."""

    maalform: Maalform = "nb"


def bruk_maalform(maalform: Maalform) -> None:
    """Choose the written form of the window."""
    _Valg.maalform = maalform


def maalform() -> Maalform:
    """Return the written form in force."""
    return _Valg.maalform


def ordlyd(noekkel: str, form: Maalform) -> str:
    """Return a text in a written form; where both are the same it stands once."""
    begge = TEKSTER[noekkel]
    if isinstance(begge, str):
        return begge
    return begge[1] if form == "nn" else begge[0]


def tekst(noekkel: str, **felt: object) -> str:
    """Return a text with its fields filled in; an unknown key or field is a KeyError."""
    mal = ordlyd(noekkel, _Valg.maalform)
    return mal.format(**felt) if felt else mal
