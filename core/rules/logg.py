"""The words of the calculation log: what each step says, in either written standard."""

from datetime import date

from core.domain.beregning import AktivTidSteg, Enhet, Loggsteg, Utvidelse
from core.kodeverk import kodeverk

ENHETSNAVN = {
    "nb": {
        Enhet.MND: "mnd",
        Enhet.VIRKEDAGER: "virkedager",
        Enhet.KALENDERDAGER: "kalenderdager",
    },
    "nn": {
        Enhet.MND: "mnd",
        Enhet.VIRKEDAGER: "verkedagar",
        Enhet.KALENDERDAGER: "kalenderdagar",
    },
}
_ENTALL = {
    "virkedager": "virkedag",
    "kalenderdager": "kalenderdag",
    "verkedagar": "verkedag",
    "kalenderdagar": "kalenderdag",
}


def loggtekst(steg: Loggsteg | Utvidelse | AktivTidSteg, maalform: str = "nb") -> str:
    """Write what a step of the log stands on, e.g. «Fravær: Egenmelding»."""
    linje = steg.utvidelse if isinstance(steg, Loggsteg) else steg
    return kodeverk().loggtekst(linje.regel, linje.data, maalform)


def hjemmel(regel: str, maalform: str = "nb") -> str:
    """Give the legal reference of a rule."""
    return kodeverk().regel[regel].hjemmel.paa(maalform)


def mengde(antall: int, enhet: Enhet, maalform: str = "nb") -> str:
    """Write an amount with its unit: «24 mnd», «1 virkedag», «10 virkedager»."""
    navn = ENHETSNAVN[maalform][enhet]
    return f"{antall} {_ENTALL.get(navn, navn) if antall == 1 else navn}"


def dato_tekst(dag: date) -> str:
    """Write a day as `dd.mm.åååå`."""
    return f"{dag:%d.%m.%Y}"
