"""One import: the chosen rows compared anew, registered, and logged, in one transaction."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from core.domain.endring import Endring, Handling
from core.domain.sak import Sak
from core.services.forhaandsvisning import status_eller_ingen
from core.services.lesemodell import lagre_lesemodell
from core.services.listeimport.feil import Importavvist, Linjebrudd
from core.services.listeimport.inntak import Inntak, Valgt
from core.services.listeimport.tolking import rens
from core.services.listeimport.verdier import Art, Importfil, Importrad, Sammenlikning

if TYPE_CHECKING:
    from datetime import date

    from core.storage.arbeid import Arbeid
    from core.storage.personstatus import Personstatus

PORSJON = 200
ENDRET_SIDEN = (
    "Personen er endret etter at forhåndsvisningen ble laget. Les inn filen på nytt og se over "
    "forskjellene."
)
T = TypeVar("T")
Sammenliknet = tuple[Importrad, Sammenlikning]


def krev_uendret(vist: Sequence[Sammenlikning], naa: Sequence[Sammenlikning]) -> None:
    """Refuse the import where a chosen row is another beside the caseload than the user saw."""
    krev_uten_brudd(
        [
            Linjebrudd(foer.linje, "", ENDRET_SIDEN)
            for foer, etter in zip(vist, naa, strict=True)
            if (foer.art, foer.person_id, foer.felt) != (etter.art, etter.person_id, etter.felt)
        ]
    )


def krev_uten_brudd(brudd: Sequence[Linjebrudd]) -> None:
    """Refuse the whole import for any breach; the first is told, and how many there are."""
    if not brudd:
        return
    foerste = brudd[0]
    hvor = f"{foerste.felt}: " if foerste.felt else ""
    flere = f" Det er {len(brudd)} feil i de valgte radene." if len(brudd) > 1 else ""
    raise Importavvist(
        f"{hvor}{foerste.melding}{flere} Ingenting ble importert.", foerste.linje, brudd
    )


class Utfoering:
    """Registers chosen rows and keeps what follows from them."""

    def __init__(self, arbeid: "Arbeid", inntak: Inntak, per: "date") -> None:
        """Stand on a unit of work."""
        self._arbeid = arbeid
        self._inntak = inntak
        self._per = per

    def ta_inn(self, fil: Importfil, rader: Sequence[Sammenliknet]) -> None:
        """Register rows; raises `Importavvist` with every breach, and nothing is kept then."""
        nye = [rad for rad in rader if rad[1].art is Art.NY]
        kjente = [rad for rad in rader if rad[1].art is not Art.NY]
        saker = [self._inntak.ny_sak(_valgt(fil, rad)) for rad in nye]
        foer: dict[str, Sak] = {}
        for porsjon in _porsjoner(kjente):
            foer |= self._endre(fil, porsjon)
        krev_uten_brudd(self._inntak.brudd)
        for nye_saker in _porsjoner(saker):
            self._arbeid.saker.nye_saker(nye_saker)
            self._ferdig(nye_saker, {})
        for ider in _porsjoner(foer):
            self._ferdig(list(self._arbeid.saker.hent_mange(ider)), foer)

    def _endre(self, fil: Importfil, rader: Sequence[Sammenliknet]) -> dict[str, Sak]:
        ider = [sammenlikning.person_id or "" for _, sammenlikning in rader]
        saker = {sak.person.id: sak for sak in self._arbeid.saker.hent_mange(ider)}
        for rad, person_id in zip(rader, ider, strict=True):
            self._inntak.endre(_valgt(fil, rad), saker[person_id])
        return saker

    def _ferdig(self, saker: list[Sak], foer: dict[str, Sak]) -> None:
        """Keep what lists know of the persons, and log the import of each."""
        from core.storage.hendelser import Kjedet  # noqa: PLC0415 - the database is slow to import

        statuser = lagre_lesemodell(self._arbeid, saker, self._per)
        self._arbeid.hendelser.legg_til_mange(
            Kjedet(self._endring(status, foer.get(status.person_id)), foer.get(sak.person.id), sak)
            for sak, status in zip(saker, statuser, strict=True)
        )

    def _endring(self, status: "Personstatus", foer: Sak | None) -> Endring:
        gammel = status_eller_ingen(foer, self._per) if foer else None
        return Endring(
            person_id=status.person_id,
            liste="sak",
            rad_id=status.person_id,
            handling=Handling.IMPORTERT,
            tidspunkt=self._arbeid.tid,
            av=self._arbeid.av,
            frist_foer=gammel.frist if gammel else None,
            frist_etter=status.frist,
        )


def _valgt(fil: Importfil, rad: Sammenliknet) -> Valgt:
    importrad, sammenlikning = rad
    return Valgt(
        linje=importrad.linje,
        duf=importrad.duf,
        filens=dict(zip(fil.felt, map(rens, importrad.celler), strict=True)),
        felt=frozenset(felt.felt for felt in sammenlikning.felt if felt.kan_tas_inn),
    )


def _porsjoner(rader: Iterable[T]) -> Iterable[list[T]]:
    rest = iter(rader)
    while porsjon := list(islice(rest, PORSJON)):
        yield porsjon
