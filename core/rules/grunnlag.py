"""What all rules start from: the category that counts, and the decisions that carry it on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.domain.person import Kategori
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak, Vedtakstype
from core.kodeverk import Kategorikode, kodeverk
from core.rules.feil import UtenKategori

INTEGRERINGSLOVEN = "integreringsloven"


@dataclass(frozen=True, slots=True)
class Grunnlag:
    """A case as the rules see it; everything here follows from the case and the day.

    `innvilgede` are the granted participation decisions that still count, in the order of the
    file; `foerste` is the one of them that starts first (A23), None while none has a start.
    """

    sak: Sak
    kategori: Kategori
    kode: Kategorikode
    innvilgede: tuple[Vedtak, ...]
    foerste: Vedtak | None

    @property
    def start(self) -> date | None:
        """The day that the completion deadline is computed from (R5)."""
        return self.foerste.startdato if self.foerste else None

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
    """Find the category and the carrying decisions; raises `UtenKategori` without a category."""
    kategori = programkategori(sak.kategorier, per)
    innvilgede = tuple(v for v in sak.vedtak if v.type is Vedtakstype.DELTAKELSE and v.er_innvilget)
    med_start = [v for v in innvilgede if v.startdato is not None]
    foerste = min(med_start, key=_start) if med_start else None
    kode = kodeverk().kategori[kategori.kategori]
    return Grunnlag(sak, kategori, kode, innvilgede, foerste)


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
