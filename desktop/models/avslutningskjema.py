"""The form of a termination: within the deadline, with what it ends shown before saving [9.2]."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Signal

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.vedtak import Vedtak
from core.kodeverk import kodeverk
from core.rules import Regelfeil, beregn_frist
from core.rules.grunnlag import lag_grunnlag
from core.rules.krav import krav_avslutning
from core.rules.tilstand import blir_ikke_gjeldende
from desktop.models import norsk
from desktop.models.hvavisning import hvavisning
from desktop.models.skjema import DESIMAL, Skjema
from desktop.models.skjemafelt import Art, Bredde, Felt, Seksjon, Verdi
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.domain.endring import Avvik, Endring
    from core.domain.sak import Sak
    from core.domain.tiltak import Tiltak
    from core.kodeverk.koder import Avslutningsaarsak
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.skjemafelt import Hvavisning

MEST_VIST = 5


class AvslutningSkjema(Skjema):
    """A termination by the municipality, new or edited.

    What becomes «ikke gjeldende» is asked about before saving: `maa_bekreftes` carries the
    question and what it is about, and `bekreft` is the answer yes.
    """

    maa_bekreftes = Signal(str, str)

    def __init__(
        self,
        arbeider: Arbeider,
        tjenester: Tjenester,
        sak: Sak,
        rad: Avslutning | None = None,
        *,
        dato: date | None = None,
        tittel: str = "",
    ) -> None:
        """Begin with the row to edit, or with a day that is likely, such as the engine's own."""
        self._tjenester, self.sak, self.redigerer = tjenester, sak, rad
        self._per = tjenester.klokke.i_dag()
        self._id = rad.id if rad else str(uuid4())
        self._bekreftet = False
        self.start, self.frist = _programtid(sak, self._id, self._per)
        super().__init__(arbeider, tittel or _tittel(rad), _verdier(rad, dato))

    @property
    def rad_id(self) -> str:
        """The key of the row, known before it is saved."""
        return self._id

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give day, cause with its guidance, and hours where the cause has them."""
        kode = self._kode
        dato = Felt("dato", tekst("avslutningsdato"), Art.DATO, True)
        aarsak = Felt(
            "aarsak",
            tekst("avslutningsaarsak"),
            Art.VALG,
            True,
            aarsaksvalg(),
            self._veiledning(),
            Bredde.BRED,
        )
        linje: tuple[Felt, ...] = (dato, aarsak)
        if kode is not None and kode.kan_ha_timer:
            timer = tekst("timer_arbeid_per_uke")
            linje = (*linje, Felt("timer_per_uke", timer, Art.DESIMAL, kode.krever_timer))
        return (Seksjon((linje,), ledetekst=self._ledetekst()),)

    def hjelp(self, felt: Felt) -> str:
        """Give the guidance of the cause, else what every form says."""
        return self._veiledning() if felt.noekkel == "aarsak" else super().hjelp(felt)

    def bygg(self) -> Avslutning:
        """Make the row from what is typed; asked for only when no required field is empty."""
        dato, kode = self.verdier.get("dato"), self._kode
        har_timer = kode is not None and kode.kan_ha_timer
        ny = Avslutning(
            id=self._id,
            aarsak=str(self.verdier.get("aarsak") or ""),
            dato=dato if isinstance(dato, date) else date.min,
            timer_per_uke=_timer(self.verdier.get("timer_per_uke")) if har_timer else None,
        )
        if self.redigerer is None:
            return ny
        felt = {"aarsak": ny.aarsak, "dato": ny.dato, "timer_per_uke": ny.timer_per_uke}
        return replace(self.redigerer, **felt)  # type: ignore[arg-type]

    def blir_ikke_gjeldende(self) -> tuple[Vedtak | Tiltak, ...]:
        """List the decisions and measures that the termination would end (R30)."""
        dato = self.verdier.get("dato")
        if not isinstance(dato, date):
            return ()
        try:
            grunnlag = lag_grunnlag(_uten(self.sak, self._id), self._per)
        except Regelfeil:
            return ()
        vedtak, tiltak = blir_ikke_gjeldende(grunnlag, dato)
        return (*vedtak, *tiltak)

    def lagre(self) -> None:
        """Save; what else changes state is asked about first."""
        rader = self.blir_ikke_gjeldende()
        if not rader or self._bekreftet or self.lagrer or self._alle_feil():
            super().lagre()
            return
        self._sett_feil({})
        self.maa_bekreftes.emit(tekst("sikker_lagre"), _virkning(rader))

    def bekreft(self) -> None:
        """Save although decisions or measures end by it."""
        self._bekreftet = True
        self.lagre()
        self._bekreftet = False

    @property
    def _kode(self) -> Avslutningsaarsak | None:
        return kodeverk().avslutningsaarsak.get(str(self.verdier.get("aarsak")))

    def _veiledning(self) -> str:
        return self._kode.veiledning.paa(maalform()) if self._kode else ""

    def _ledetekst(self) -> str:
        if self.frist is None or self.start is None:
            return tekst("avslutning_krever_grunnlag")
        start, frist = norsk.dato(self.start), norsk.dato(self.frist)
        return tekst("avslutning_innen", start=start, frist=frist)

    def _etter_endring(self, noekkel: str) -> bool:
        return noekkel == "aarsak"

    def _avvik(self) -> tuple[Avvik, ...]:
        return krav_avslutning(self.sak, self.bygg(), self._per)

    def _lagring(self) -> Callable[[], Endring | None]:
        rad, person_id = self.bygg(), self.sak.person.id
        tjeneste = self._tjenester.avslutninger
        if self.redigerer is None:
            return lambda: tjeneste.registrer(person_id, rad)
        return lambda: tjeneste.endre(person_id, rad)

    def _forhaandsvisning(self) -> Callable[[], Hvavisning | None] | None:
        if not isinstance(self.verdier.get("dato"), date) or self._kode is None:
            return None
        rad, sak, rader = self.bygg(), self.sak, self.blir_ikke_gjeldende()
        tjeneste = self._tjenester.avslutninger
        return lambda: _med_rader(hvavisning(tjeneste.forhaandsvis(sak, rad)), rader)


def aarsaksvalg() -> tuple[tuple[str, str], ...]:
    """List the causes that the municipality may register, in the guide's order [9.9]."""
    return tuple(
        (kode, aarsak.navn.paa(maalform()))
        for kode, aarsak in kodeverk().avslutningsaarsak.items()
        if AvsluttetAv.KOMMUNE in aarsak.registreres_av
    )


def _verdier(rad: Avslutning | None, dato: date | None) -> dict[str, Verdi]:
    if rad is None:
        return {"dato": dato, "aarsak": None, "timer_per_uke": None}
    timer = None if rad.timer_per_uke is None else norsk.desimal(rad.timer_per_uke, 1)
    return {"dato": rad.dato, "aarsak": rad.aarsak, "timer_per_uke": timer}


def _tittel(rad: Avslutning | None) -> str:
    return tekst("rediger_avslutning" if rad else "legg_til_avslutning")


def _uten(sak: Sak, rad_id: str) -> Sak:
    return replace(sak, avslutninger=tuple(a for a in sak.avslutninger if a.id != rad_id))


def _programtid(sak: Sak, rad_id: str, per: date) -> tuple[date | None, date | None]:
    """Give the first day of the programme and its deadline, as if the row were not there."""
    try:
        beregning = beregn_frist(_uten(sak, rad_id), per)
    except Regelfeil:
        return None, None
    return beregning.beregnet_fra, beregning.frist


def _timer(verdi: Verdi) -> Decimal | None:
    ord_ = verdi.strip() if isinstance(verdi, str) else ""
    return Decimal(ord_.replace(",", ".")) if DESIMAL.fullmatch(ord_) else None


def _radnavn(rad: Vedtak | Tiltak) -> str:
    koder = kodeverk().vedtakstype if isinstance(rad, Vedtak) else kodeverk().tiltakstype
    return koder[rad.type].navn.paa(maalform())


def _virkning(rader: tuple[Vedtak | Tiltak, ...]) -> str:
    vedtak = sum(isinstance(rad, Vedtak) for rad in rader)
    antall = ((vedtak, tekst("vedtak_smaa")), (len(rader) - vedtak, tekst("tiltak_smaa")))
    hva = tekst("og").join(f"{n} {ord_}" for n, ord_ in antall if n)
    return tekst("avslutning_virkning", hva=hva)


def _slutt(rad: Vedtak | Tiltak) -> str:
    slutt = rad.sluttdato if isinstance(rad, Vedtak) else rad.til
    return tekst("varer_til", dato=norsk.dato(slutt)) if slutt else tekst("uten_sluttdato")


def _med_rader(hva: Hvavisning, rader: tuple[Vedtak | Tiltak, ...]) -> Hvavisning:
    """Add the rows that end to what is shown, as one note; of many, the first."""
    if not rader:
        return hva
    linjer = [f"– {_radnavn(rad)} {tekst('merke_ikke_gjeldende')}, {_slutt(rad)}" for rad in rader]
    if len(linjer) > MEST_VIST:
        rest = tekst("og_flere_rader", n=len(linjer) - MEST_VIST)
        linjer = [*linjer[:MEST_VIST], f"– {rest}"]
    return replace(hva, notater=("\n".join(linjer), *hva.notater))
