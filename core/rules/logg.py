"""The words of the calculation log: what each step says, in either written standard."""

from core.domain.beregning import AktivTidSteg, Enhet, Loggsteg, Utvidelse
from core.kodeverk import Regeltekst, kodeverk

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
    return kodeverk().loggtekst(_ordlyd(linje), linje.data, maalform)


def regeltekst(steg: Loggsteg | Utvidelse | AktivTidSteg | str) -> Regeltekst:
    """Give title, legal reference and explanation of the rule behind a step, or of a rule's id."""
    if isinstance(steg, str):
        return kodeverk().regel[steg]
    return kodeverk().regel[_ordlyd(steg.utvidelse if isinstance(steg, Loggsteg) else steg)]


def hjemmel(steg: Loggsteg | Utvidelse | AktivTidSteg | str, maalform: str = "nb") -> str:
    """Give the legal reference of the rule behind a step, or of a rule's id."""
    return regeltekst(steg).hjemmel.paa(maalform)


def _ordlyd(linje: Utvidelse | AktivTidSteg) -> str:
    ordlyd = linje.ordlyd if isinstance(linje, Utvidelse) else ""
    return ordlyd or linje.regel


def mengde(antall: int, enhet: Enhet, maalform: str = "nb") -> str:
    """Write an amount with its unit: «24 mnd», «1 virkedag», «10 virkedager»."""
    navn = ENHETSNAVN[maalform][enhet]
    return f"{antall} {_ENTALL.get(navn, navn) if antall == 1 else navn}"
