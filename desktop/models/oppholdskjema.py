"""The form of the residence permit [2.2]."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.domain.person import Opphold
from core.rules.krav import krav_opphold
from core.rules.tekst import normaliser_navn
from desktop.models.saksskjema import Saksskjema
from desktop.models.skjemafelt import Art, Bredde, Felt, Seksjon, Verdi
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.domain.endring import Avvik, Endring
    from core.domain.sak import Sak
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider

AVTALE = {"ja": True, "nei": False, "ikke_registrert": None}
_ETIKETT = {
    "hjemmel": "oppholdshjemmel",
    "vedtaksdato": "opphold_vedtaksdato",
    "effektuert": "opphold_effektuert",
    "ankomst_norge": "ankomst_norge",
}


class OppholdSkjema(Saksskjema):
    """The residence permit as a whole: there is one a person."""

    def __init__(self, arbeider: Arbeider, tjenester: Tjenester, sak: Sak) -> None:
        """Begin with what is registered."""
        self._tjenester, self._foer = tjenester, sak.opphold
        super().__init__(arbeider, tekst("rediger_opphold"), _verdier(sak.opphold), sak)

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the legal basis, then the days, then whether she was settled by agreement."""
        datoer = tuple(
            Felt(n, tekst(_ETIKETT[n]), Art.DATO)
            for n in ("ankomst_norge", "vedtaksdato", "effektuert")
        )
        hjelp = tekst("oppholdshjemmel_hjelp")
        hjemmel = Felt(
            "hjemmel", tekst(_ETIKETT["hjemmel"]), Art.TEKST, hjelp=hjelp, bredde=Bredde.FULL
        )
        valg = tuple((k, tekst(k)) for k in AVTALE)
        avtale = Felt(
            "bosatt_etter_avtale",
            tekst("bosatt_etter_avtale"),
            Art.RADIO,
            valg=valg,
            bredde=Bredde.FULL,
        )
        return (Seksjon(((hjemmel,), datoer, (avtale,))),)

    def bygg(self) -> Opphold:
        """Make the permit from what is typed."""
        hjemmel = self.verdier.get("hjemmel")
        return Opphold(
            hjemmel=normaliser_navn(hjemmel) if isinstance(hjemmel, str) else "",
            vedtaksdato=self._dato("vedtaksdato"),
            effektuert=self._dato("effektuert"),
            ankomst_norge=self._dato("ankomst_norge"),
            bosatt_etter_avtale=AVTALE[str(self.verdier["bosatt_etter_avtale"])],
        )

    def _dato(self, noekkel: str) -> date | None:
        verdi = self.verdier.get(noekkel)
        return verdi if isinstance(verdi, date) else None

    def varsler(self) -> tuple[str, ...]:
        """List days that come in an unlikely order."""
        funn = self._tjenester.opphold.varsler(self.sak, self.bygg())
        return tuple(v.melding for v in funn)

    def _avvik(self) -> tuple[Avvik, ...]:
        return krav_opphold(self.bygg(), self._tjenester.klokke.i_dag())

    def _lagring(self) -> Callable[[], Endring | None]:
        opphold, foer, person_id = self.bygg(), self._foer, self.sak.person.id
        return lambda: self._tjenester.opphold.endre(person_id, opphold, foer)

    def angre(self) -> Callable[[], Endring | None]:
        """Give the way back from a save."""
        opphold, foer, person_id = self.bygg(), self._foer, self.sak.person.id
        return lambda: self._tjenester.opphold.endre(person_id, foer, opphold)

    def _ta_over(self, sak: Sak) -> Mapping[str, Verdi]:
        self._foer = sak.opphold
        return _verdier(sak.opphold)


def _verdier(opphold: Opphold) -> dict[str, Verdi]:
    avtale = next(k for k, v in AVTALE.items() if v is opphold.bosatt_etter_avtale)
    return {
        "hjemmel": opphold.hjemmel,
        "vedtaksdato": opphold.vedtaksdato,
        "effektuert": opphold.effektuert,
        "ankomst_norge": opphold.ankomst_norge,
        "bosatt_etter_avtale": avtale,
    }
