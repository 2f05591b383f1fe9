"""All the code lists in one immutable value, with the look-ups that need more than one of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from core.kodeverk.feil import KodeverkError
from core.kodeverk.fravaerskoder import Fravaerskode
from core.kodeverk.koder import (
    Avslutningsaarsak,
    Avslutningsgruppe,
    Kategorikode,
    Kode,
    Kontakttype,
    Ordningskode,
)
from core.kodeverk.regeltekst import Regeltekst
from core.kodeverk.sluttmaalkoder import Sluttmaalkode
from core.kodeverk.tallrader import Regelverk, Tallrad
from core.kodeverk.tekst import Tekst
from core.kodeverk.tiltakskoder import Tiltakstype
from core.kodeverk.vedtakskoder import Klageutfall, Vedtakstypekode


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kodeverk:
    """Every code list by key, each in the order in which a menu shows it."""

    kategori: Mapping[str, Kategorikode]
    ordning: Mapping[str, Ordningskode]
    sluttmaal: Mapping[str, Sluttmaalkode]
    vedtakstype: Mapping[str, Vedtakstypekode]
    resultat: Mapping[str, Kode]
    klageutfall: Mapping[str, Klageutfall]
    legg_til_frist_som: Mapping[str, Kode]
    tiltaksgruppe: Mapping[str, Kode]
    tiltakstype: Mapping[str, Tiltakstype]
    fravaersklasse: Mapping[str, Kode]
    fravaerskode: Mapping[str, Fravaerskode]
    avslutningsgruppe: Mapping[str, Avslutningsgruppe]
    avslutningsaarsak: Mapping[str, Avslutningsaarsak]
    kontakttype: Mapping[str, Kontakttype]
    folkeregisterhendelse: Mapping[str, Kode]
    kjoenn: Mapping[str, Kode]
    maalform: Mapping[str, Kode]
    adressesperre: Mapping[str, Kode]
    regel: Mapping[str, Regeltekst]
    tallrader: Mapping[str, tuple[Tallrad, ...]]
    regelverk: Regelverk

    def tallrad(self, navn: str, dato: date) -> Tallrad:
        """Return the row of a number in force on a day; the first one also before its start."""
        if navn not in self.tallrader:
            raise KodeverkError("tall.toml", navn, "ukjent tall")
        rader = self.tallrader[navn]
        gjeldende = [rad for rad in rader if rad.gyldig_fra <= dato]
        return gjeldende[-1] if gjeldende else rader[0]

    def tall(self, navn: str, dato: date) -> int:
        """Return a whole number of the law as it stood on a day; its unit ends the name."""
        verdi = self.tallrad(navn, dato).verdi
        if not isinstance(verdi, int):
            raise KodeverkError("tall.toml", navn, "er ikke et heltall")
        return verdi

    def desimaltall(self, navn: str, dato: date) -> Decimal:
        """Return a number of the law as a decimal as it stood on a day."""
        return Decimal(self.tallrad(navn, dato).verdi)

    def loggtekst(self, regel: str, data: Sequence[date | int | str], maalform: str) -> str:
        """Write the log line of a rule from its facts, dates as dd.mm.åååå and codes by name."""
        tekst = self.regel[regel]
        verdier = [
            self._skriv(felt.art, verdi, maalform)
            for felt, verdi in zip(tekst.felter, data, strict=True)
        ]
        return tekst.linje(maalform, verdier)

    def _skriv(self, art: str, verdi: date | int | str, maalform: str) -> str:
        if isinstance(verdi, date):
            return f"{verdi:%d.%m.%Y}"
        return _NAVN[art](self, str(verdi)).paa(maalform)


_NAVN: Mapping[str, Callable[[Kodeverk, str], Tekst]] = MappingProxyType(
    {
        "vedtakstype": lambda kodeverk, kode: kodeverk.vedtakstype[kode].navn,
        "fravaerskode": lambda kodeverk, kode: kodeverk.fravaerskode[kode].navn,
        "klageutfall": lambda kodeverk, kode: kodeverk.klageutfall[kode].kort,
    }
)
