"""Laying the rows of a file beside the persons that they speak of.

Most rows of most files are equal text for text, and such a row costs one comparison. Only where
the texts differ it is asked what they mean.
"""

from collections.abc import Callable, Mapping
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from core.domain.person import Person
from core.rules.krav.person import DUF_MELDINGER, merknader
from core.services.fremdrift import Avbrutt
from core.services.listeimport.kolonner import NAVNEFELT, UTENOM
from core.services.listeimport.tolking import Tolker, rens
from core.services.listeimport.vaar import Vaare, Vaarrad
from core.services.listeimport.verdier import Art, Importfil, Importrad, Sammenlikning
from core.services.listeimport.vurdering import Rad, vurder

if TYPE_CHECKING:
    from datetime import date

    from core.storage.oppslag import Dufoppslag

PORSJON = 1000  # rows between two looks at whether the user has had enough
UTEN_DUF = (
    "Raden har ikke DUF-nummer og kan ikke kobles til en person. Last ned listen med kolonnen "
    "«DUF-nummer»."
)
UTEN_NAVN = "Filen har ikke navnet, og en person kan ikke registreres uten."
Steg = Callable[[], None]


class Grunnlag(NamedTuple):
    """What a comparison stands on besides the rows."""

    oppslag: "Dufoppslag"
    tolker: Tolker
    vaare: Vaare
    per: "date"
    oeving: bool


class Sammenlikner:
    """Compares the rows of one file."""

    def __init__(self, fil: Importfil, grunnlag: Grunnlag) -> None:
        """Stand on a file that was read."""
        self._grunnlag = grunnlag
        self._felt = tuple(navn for navn in fil.felt if navn not in UTENOM)
        self._alle_felt = fil.felt
        self._navn = [plass for plass, navn in enumerate(fil.felt) if navn in NAVNEFELT]

    def alle(
        self, rader: tuple[Importrad, ...], avbrutt: Callable[[], bool] | None = None
    ) -> tuple[Sammenlikning, ...]:
        """Compare rows in their order; raises `Avbrutt` when the user has had enough."""
        steg = _teller(avbrutt)
        foerste: dict[str, int] = {}
        for plass, rad in enumerate(rader):
            foerste.setdefault(rad.duf, plass)
        foerste.pop("", None)
        funnet: dict[int, Sammenlikning] = {}
        for vaar in self._grunnlag.vaare.rader(self._grunnlag.oppslag, foerste):
            plass = foerste[vaar.duf]
            funnet[plass] = self._kjent(rader[plass], vaar)
            steg()
        for plass, rad in enumerate(rader):
            if plass not in funnet:
                funnet[plass] = self._ukjent(rad, rader, foerste.get(rad.duf))
                steg()
        if len(foerste) < len(rader):
            _nevn_gjentatte(rader, foerste, funnet)
        return tuple(map(funnet.__getitem__, range(len(rader))))

    def _kjent(self, rad: Importrad, vaar: Vaarrad) -> Sammenlikning:
        celler = rad.celler[: len(self._felt)]
        navn = self._navn_av(rad) or vaar.navn
        if celler == vaar.celler:
            return Sammenlikning(rad.linje, rad.duf, navn, Art.LIK, vaar.person_id)
        mening = self._grunnlag.tolker.mening
        ulike = [
            felt
            for felt, v, f in zip(self._felt, vaar.celler, celler, strict=True)
            if v != f and mening(felt, v) != mening(felt, f)
        ]
        if not ulike:
            return Sammenlikning(rad.linje, rad.duf, navn, Art.LIK, vaar.person_id)
        par = Rad(
            filens=self._tekster(rad),
            vaare=dict(zip(self._felt, vaar.celler, strict=True)),
            ulike=frozenset(ulike),
            tolker=self._grunnlag.tolker,
        )
        felt = tuple(vurder(navn, par) for navn in ulike)
        return Sammenlikning(rad.linje, rad.duf, navn, Art.ULIK, vaar.person_id, felt)

    def _ukjent(
        self, rad: Importrad, rader: tuple[Importrad, ...], foerste: int | None
    ) -> Sammenlikning:
        navn = self._navn_av(rad)
        if foerste is None:
            return Sammenlikning(rad.linje, "", navn, Art.IKKE_KOBLET, melding=UTEN_DUF)
        if rader[foerste] is not rad:
            melding = (
                f"Samme DUF-nummer står på linje {rader[foerste].linje}. Bare den linjen "
                "sammenliknes og kan tas inn."
            )
            return Sammenlikning(rad.linje, rad.duf, navn, Art.IKKE_KOBLET, melding=melding)
        return self._ny(rad, navn)

    def _ny(self, rad: Importrad, navn: str) -> Sammenlikning:
        filens = self._tekster(rad)
        par = Rad(filens, {}, self._felt, self._grunnlag.tolker)
        felt = tuple(vurder(felt, par) for felt in self._felt if filens[felt])
        melding = self._merknad(rad.duf)
        if not navn:
            felt = tuple(ett._replace(kan_tas_inn=False) for ett in felt)
            melding = UTEN_NAVN
        return Sammenlikning(rad.linje, rad.duf, navn, Art.NY, None, felt, melding)

    def _merknad(self, duf: str) -> str:
        grunnlag = self._grunnlag
        funn = merknader(Person(duf=duf), grunnlag.per, oeving=grunnlag.oeving)
        return " ".join(DUF_MELDINGER[merknad] for merknad in funn)

    def _tekster(self, rad: Importrad) -> Mapping[str, str]:
        return dict(zip(self._alle_felt, map(rens, rad.celler), strict=True))

    def _navn_av(self, rad: Importrad) -> str:
        if len(self._navn) == 1:
            navn = rad.celler[0]
            return rens(navn) if navn[:1] in {"'", " "} else navn
        return ", ".join(filter(None, (rens(rad.celler[plass]) for plass in self._navn)))


def _teller(avbrutt: Callable[[], bool] | None) -> Steg:
    """Give the function that is called for each row and looks up now and then."""
    antall = count(1)

    def steg() -> None:
        if avbrutt is not None and next(antall) % PORSJON == 0 and avbrutt():
            raise Avbrutt

    return steg


def _nevn_gjentatte(
    rader: tuple[Importrad, ...], foerste: Mapping[str, int], funnet: dict[int, Sammenlikning]
) -> None:
    """Say at the first row of a number on which other lines it stands."""
    andre: dict[int, list[str]] = {}
    for rad in rader:
        if rad.duf and rader[foerste[rad.duf]] is not rad:
            andre.setdefault(foerste[rad.duf], []).append(str(rad.linje))
    for plass, linjer in andre.items():
        melding = f"Samme DUF-nummer står også på linje {', '.join(linjer)}."
        hele = " ".join(filter(None, (funnet[plass].melding, melding)))
        funnet[plass] = funnet[plass]._replace(melding=hele)
