"""Laying the rows of a file beside the persons that they speak of.

Most rows of most files are equal text for text, and such a row costs one comparison. Only where
the texts differ it is asked what they mean.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from core.domain.person import Person
from core.rules.krav.person import DUF_MELDINGER, merknader
from core.services.fremdrift import Avbrutt
from core.services.listeimport.kolonner import DATOFELT, ETIKETTER, NAVNEFELT, UTENOM
from core.services.listeimport.tolking import Tolker, rens
from core.services.listeimport.vaar import Vaare
from core.services.listeimport.verdier import (
    Art,
    Avvikfelt,
    Importfil,
    Importrad,
    Sammenlikning,
    lik_rad,
)
from core.services.listeimport.vurdering import Rad, vurder

if TYPE_CHECKING:
    from datetime import date

    from core.storage.oppslag import Dufoppslag

PORSJON = 1000  # rows between two looks at whether the user has had enough
UTEN_DUF = (
    "Raden har ikke DUF-nummer og kan ikke kobles til en person. Last ned listen på nytt, med "
    "DUF-nummer i hver rad."
)
UTEN_NAVN = "Filen har ikke navnet, og en person kan ikke registreres uten."
GJENTATT = "Samme DUF-nummer står på linje {}. Bare den linjen sammenliknes og kan tas inn."
# Fields of a new person that are judged by their own text, and say the same in many rows.
ALENE = frozenset(
    {
        *("ordning", "fristtype", "kjoenn", "vedtak", "tiltak", "fulltid_vgo"),
        *("livsmestring", "foreldreveiledning", "begge"),
    }
)
T = TypeVar("T")


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
        self._visning = sorted(self._felt, key=tuple(ETIKETTER).index)
        self._alle_felt = fil.felt
        self._vurdert: dict[tuple[str, str], Avvikfelt] = {}
        self._navn = [plass for plass, navn in enumerate(fil.felt) if navn in NAVNEFELT]

    def alle(
        self, rader: tuple[Importrad, ...], avbrutt: Callable[[], bool] | None = None
    ) -> tuple[Sammenlikning, ...]:
        """Compare rows in their order; raises `Avbrutt` when the user has had enough."""
        foerste: dict[str, int] = {}
        for plass, rad in enumerate(rader):
            foerste.setdefault(rad.duf, plass)
        foerste.pop("", None)
        funnet: list[Sammenlikning | None] = [None] * len(rader)
        lik, antall = (
            Art.LIK,
            sum(navn not in DATOFELT and navn not in NAVNEFELT for navn in self._felt),
        )
        vaare = self._grunnlag.vaare.rader(self._grunnlag.oppslag, foerste)
        for plass, person_id, navn, egne, felles in jevnlig(vaare, avbrutt):
            linje, duf, filens, filens_felles = rader[plass]
            if filens == egne and filens_felles[:antall] == felles:
                hvem = navn[0] if len(navn) == 1 else _begge(navn)
                funnet[plass] = lik_rad((linje, duf, hvem, lik, person_id, (), ""))
            else:
                funnet[plass] = self._kjent(rader[plass], person_id, navn, egne + felles)
        if len(foerste) < len(rader):
            self._gjentatte(rader, foerste, funnet)
        if None in funnet:
            nye = jevnlig(enumerate(funnet), avbrutt)
            return tuple(self._ny(rader[plass]) if en is None else en for plass, en in nye)
        return tuple(filter(None, funnet))

    def _kjent(
        self, rad: Importrad, person_id: str, navn: tuple[str, ...], celler: tuple[str, ...]
    ) -> Sammenlikning:
        """Compare what the texts of a row mean; `navn` and `celler` are the person's own."""
        hvem = self._navn_av(rad) or _begge(navn)
        mening = self._grunnlag.tolker.mening
        ulike = {
            felt
            for felt, vaar, filens in zip(self._felt, celler, rad.celler, strict=False)
            if vaar != filens and mening(felt, vaar) != mening(felt, filens)
        }
        if not ulike:
            return Sammenlikning(rad.linje, rad.duf, hvem, Art.LIK, person_id)
        vaare = dict(zip(self._felt, celler, strict=True))
        par = Rad(self._tekster(rad), vaare, ulike, self._grunnlag.tolker)
        felt = tuple(vurder(ett, par) for ett in self._visning if ett in ulike)
        return Sammenlikning(rad.linje, rad.duf, hvem, Art.ULIK, person_id, felt)

    def _gjentatte(
        self,
        rader: tuple[Importrad, ...],
        foerste: Mapping[str, int],
        funnet: list[Sammenlikning | None],
    ) -> None:
        """Show the rows that have no number, and say of a number on which lines it stands."""
        andre: dict[int, list[str]] = {}
        for plass, rad in enumerate(rader):
            her = foerste.get(rad.duf)
            if her == plass:
                continue
            melding = UTEN_DUF
            if her is not None:
                melding = GJENTATT.format(rader[her].linje)
                andre.setdefault(her, []).append(str(rad.linje))
            navn = self._navn_av(rad)
            funnet[plass] = Sammenlikning(
                rad.linje, rad.duf, navn, Art.IKKE_KOBLET, melding=melding
            )
        for plass, linjer in andre.items():
            en = funnet[plass] or self._ny(rader[plass])
            melding = f"{en.melding} Samme DUF-nummer står også på linje {', '.join(linjer)}."
            funnet[plass] = en._replace(melding=melding.strip())

    def _ny(self, rad: Importrad) -> Sammenlikning:
        """Show what the file says of a person who is not here."""
        navn, filens = self._navn_av(rad), self._tekster(rad)
        par = Rad(filens, {}, self._felt, self._grunnlag.tolker)
        felt = tuple(self._nytt_felt(felt, par) for felt in self._visning if filens[felt])
        melding = self._merknad(rad.duf)
        if not navn:
            felt = tuple(ett._replace(kan_tas_inn=False) for ett in felt)
            melding = UTEN_NAVN
        return Sammenlikning(rad.linje, rad.duf, navn, Art.NY, None, felt, melding)

    def _nytt_felt(self, felt: str, par: Rad) -> Avvikfelt:
        """Judge a field of a new person; what a text means alone is judged once for all rows."""
        if felt not in ALENE:
            return vurder(felt, par)
        noekkel = (felt, par.filens[felt])
        if noekkel not in self._vurdert:
            self._vurdert[noekkel] = vurder(felt, par)
        return self._vurdert[noekkel]

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
        return _begge(tuple(rens(rad.celler[plass]) for plass in self._navn))


def _begge(navn: tuple[str, ...]) -> str:
    return ", ".join(filter(None, navn))


def jevnlig(ting: Iterable[T], avbrutt: Callable[[], bool] | None) -> Iterable[T]:
    """Give things as they come, and look up now and then; raises `Avbrutt`."""
    return ting if avbrutt is None else _med_opphold(ting, avbrutt)


def _med_opphold(ting: Iterable[T], avbrutt: Callable[[], bool]) -> Iterator[T]:
    for nummer, en in enumerate(ting, 1):
        if nummer % PORSJON == 0 and avbrutt():
            raise Avbrutt
        yield en
