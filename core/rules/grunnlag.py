"""What all rules start from: the category that counts, and what of the case carries it on."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.fravaer import Fravaer
from core.domain.person import Kategori
from core.domain.sak import Sak
from core.domain.vedtak import Resultat, Vedtak, Vedtakstype
from core.kodeverk import Kategorikode, kodeverk
from core.rules.feil import UtenKategori

INTEGRERINGSLOVEN = "integreringsloven"

# Python 3.11 looks an enum's member up slowly, and these are asked for once a registered row.
_DELTAKELSE, _INNVILGET = Vedtakstype.DELTAKELSE, Resultat.INNVILGET
_KOMMUNE = AvsluttetAv.KOMMUNE


class Grunnlag(NamedTuple):
    """A case as the rules see it; everything here follows from the case and the day.

    `gitte` are the granted decisions that still count and `innvilgede` those of participation,
    in the order of the file; `foerste` is the one of them that starts first (A23), None while
    none has a start. The municipality's terminations stand by date, deleted ones left out; the
    days of absence are summed by code from the month of the first start on (A8).
    """

    sak: Sak
    kategori: Kategori
    kode: Kategorikode
    gitte: Sequence[Vedtak]
    innvilgede: Sequence[Vedtak]
    foerste: Vedtak | None
    start: date | None
    kommunale_avslutninger: Sequence[Avslutning]
    fravaersdager: Mapping[str, int]

    @property
    def regeldato(self) -> date:
        """The day that chooses the numbers of the law: when the programme was offered."""
        return self.foerste.vedtaksdato if self.foerste else self.kategori.fra

    @property
    def etter_introduksjonsloven(self) -> bool:
        """Whether the old law applies: fixed months, no goal needed (regler 5.4)."""
        return self.kode.lov != INTEGRERINGSLOVEN

    @property
    def har_grunnlag(self) -> bool:
        """Whether a completion deadline can be computed: a granted start and a goal (R4)."""
        return self.foerste is not None and (
            self.sak.sluttmaal is not None or self.etter_introduksjonsloven
        )

    def ny_deltakelse_etter(self, dato: date) -> bool:
        """Tell whether a granted participation decision starts on or after a termination."""
        return any(v.startdato is not None and v.startdato >= dato for v in self.innvilgede)


def lag_grunnlag(sak: Sak, per: date) -> Grunnlag:
    """Find the category and what carries it on; raises `UtenKategori` without a category."""
    kategori = programkategori(sak.kategorier, per)
    gitte = [v for v in sak.vedtak if v.resultat is _INNVILGET and v.staar]
    innvilgede = [vedtak for vedtak in gitte if vedtak.type is _DELTAKELSE]
    foerste = min(innvilgede, key=_start) if innvilgede else None
    start = foerste.startdato if foerste else None
    return Grunnlag(
        sak,
        kategori,
        kodeverk().kategori[kategori.kategori],
        gitte,
        innvilgede,
        foerste if start else None,
        start,
        kommunale_avslutninger(sak.avslutninger) if sak.avslutninger else (),
        fravaersdager(sak.fravaer, start) if start and sak.fravaer else {},
    )


def kommunale_avslutninger(rader: Iterable[Avslutning]) -> list[Avslutning]:
    """Give the municipality's terminations that are not deleted, oldest date first."""
    levende = [rad for rad in rader if rad.av is _KOMMUNE and not rad.slettet]
    return sorted(levende, key=attrgetter("dato"))


def fravaersdager(rader: Iterable[Fravaer], start: date) -> dict[str, int]:
    """Sum the days of absence by code, from the month of the first start on (A8)."""
    fra = (start.year, start.month)
    dager: dict[str, int] = {}
    for rad in rader:
        if rad.dager and rad.maaned >= fra and not rad.slettet:
            dager[rad.kode] = dager.get(rad.kode, 0) + rad.dager
    return dager


def programkategori(kategorier: Iterable[Kategori], per: date) -> Kategori:
    """Give the programme category that counts: the newest open one, else the newest closed."""
    koder = kodeverk().kategori
    valgt: Kategori | None = None
    for kategori in kategorier:
        if kategori.slettet or not koder[kategori.kategori].gir_program:
            continue
        if valgt is None or _rang(kategori, per) >= _rang(valgt, per):
            valgt = kategori
    if valgt is None:
        raise UtenKategori
    return valgt


def _rang(kategori: Kategori, per: date) -> tuple[bool, date]:
    return kategori.er_aapen(per), kategori.fra


def _start(vedtak: Vedtak) -> date:
    return vedtak.startdato or date.max
