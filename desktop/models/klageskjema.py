"""The form of an appeal: received, then decided once, with what it does to the deadline [6]."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from core.domain.klage import Klage, Klageutfall
from core.kodeverk import kodeverk
from core.rules.krav import krav_klage
from desktop.models import norsk
from desktop.models.hvavisning import hvavisning
from desktop.models.saksskjema import Saksskjema
from desktop.models.skjemafelt import Art, Bredde, Felt, Seksjon, Verdi
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.domain.endring import Avvik, Endring
    from core.domain.sak import Sak
    from core.domain.vedtak import Vedtak
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.skjemafelt import Hvavisning


class KlageSkjema(Saksskjema):
    """An appeal on a decision, new or edited; with `utfall` only day and outcome are asked for."""

    def __init__(
        self,
        arbeider: Arbeider,
        tjenester: Tjenester,
        sak: Sak,
        vedtak: Vedtak,
        klage: Klage | None = None,
        *,
        utfall: bool = False,
    ) -> None:
        """Begin empty, or with the appeal that is edited or decided."""
        self._tjenester, self.vedtak = tjenester, vedtak
        self.redigerer = klage
        self.rad_id = klage.id if klage else str(uuid4())
        self._i_dag = tjenester.klokke.i_dag()
        self._bare_utfall = utfall and klage is not None
        super().__init__(arbeider, self._overskrift(), _verdier(klage), sak)

    def _overskrift(self) -> str:
        if self._bare_utfall:
            return tekst("registrer_utfall_tittel")
        return tekst("rediger_klage" if self.redigerer else "ny_klage")

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the decision as text, then the days and the outcome."""
        laast, mottatt = self._laast(), Felt("mottatt", tekst("klage_mottatt"), Art.DATO, True)
        avgjort = Felt("avgjort", tekst("klage_avgjort"), Art.DATO, self._bare_utfall)
        utfall = Felt(
            "utfall",
            tekst("utfall_av_klage"),
            Art.VALG,
            self._bare_utfall,
            tuple((k, v.navn.paa(maalform())) for k, v in kodeverk().klageutfall.items()),
            bredde=Bredde.BRED,
        )
        if not self._bare_utfall:
            ledetekst = tekst("klage_ledetekst")
            return (Seksjon((laast,)), Seksjon(((mottatt, avgjort, utfall),), ledetekst=ledetekst))
        dag = norsk.dato(self._dato("mottatt"))
        laast = (*laast, Felt("vist", tekst("klage_mottatt"), Art.LAAST, hjelp=dag))
        return (Seksjon((laast,)), Seksjon(((avgjort, utfall),), ledetekst=tekst("utfall_laaser")))

    def _laast(self) -> tuple[Felt, ...]:
        kode = kodeverk().vedtakstype[self.vedtak.type]
        dag = norsk.dato(self.vedtak.vedtaksdato)
        return (
            Felt("vedtakstype", tekst("vedtakstype"), Art.LAAST, hjelp=kode.navn.paa(maalform())),
            Felt("vedtaksdato", tekst("vedtaksdato"), Art.LAAST, hjelp=dag),
        )

    def bygg(self) -> Klage | None:
        """Make the appeal from what is typed, None while the day it came is missing."""
        mottatt, kode = self._dato("mottatt"), self.verdier.get("utfall")
        if mottatt is None:
            return None
        utfall = Klageutfall(str(kode)) if kode else None
        avgjort = self._dato("avgjort")
        if self.redigerer is None:
            return Klage(id=self.rad_id, mottatt=mottatt, avgjort=avgjort, utfall=utfall)
        return replace(self.redigerer, mottatt=mottatt, avgjort=avgjort, utfall=utfall)

    def angre(self) -> Callable[[], Endring | None] | None:
        """Give the way back from a save; an appeal that is decided has none (R20)."""
        klage, foer, tjeneste = self.bygg(), self.redigerer, self._tjenester.klager
        person_id, vedtak_id, rad_id = self.sak.person.id, self.vedtak.id, self.rad_id
        if klage is None or klage.er_avgjort:
            return None
        if foer is None:
            return lambda: tjeneste.slett(person_id, vedtak_id, rad_id, 1)
        etter = replace(foer, versjon=foer.versjon + 1)
        return lambda: tjeneste.endre(person_id, vedtak_id, etter)

    def _dato(self, noekkel: str) -> date | None:
        verdi = self.verdier.get(noekkel)
        return verdi if isinstance(verdi, date) else None

    def _avvik(self) -> tuple[Avvik, ...]:
        klage = self.bygg()
        return krav_klage(klage, self._i_dag) if klage else ()

    def _lagring(self) -> Callable[[], Endring | None]:
        klage, tjeneste = self.bygg(), self._tjenester.klager
        person_id, vedtak_id = self.sak.person.id, self.vedtak.id
        if klage is None:
            raise RuntimeError("saved before it is complete")
        if self.redigerer is None:
            return lambda: tjeneste.registrer(person_id, vedtak_id, klage)
        return lambda: tjeneste.endre(person_id, vedtak_id, klage)

    def _forhaandsvisning(self) -> Callable[[], Hvavisning | None] | None:
        klage, sak, vedtak_id = self.bygg(), self.sak, self.vedtak.id
        if klage is None or (klage.avgjort is None) != (klage.utfall is None):
            return None
        return lambda: hvavisning(self._tjenester.klager.forhaandsvis(sak, vedtak_id, klage))

    def _ta_over(self, sak: Sak) -> Mapping[str, Verdi] | None:
        for vedtak in sak.vedtak:
            for klage in vedtak.klager:
                if klage.id == self.rad_id and not klage.slettet:
                    self.redigerer = klage
                    return _verdier(klage)
        return None


def _verdier(klage: Klage | None) -> dict[str, Verdi]:
    if klage is None:
        return {"mottatt": None, "avgjort": None, "utfall": None}
    utfall = klage.utfall.value if klage.utfall else None
    return {"mottatt": klage.mottatt, "avgjort": klage.avgjort, "utfall": utfall}
