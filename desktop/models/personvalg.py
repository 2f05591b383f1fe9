"""What is chosen in the person list: the presets, the ticks of the matrix, the filters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.statusvisning import HASTER_DAGER, SNART_DAGER
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.services.lagrede_soek import Listesoek
    from core.storage.utvalg import Utvalg

Kryss = tuple[str, bool]
Valg = tuple[tuple[str | None, str], ...]

PAR = ("vedtak", "tiltak", "sluttmaal", "livsmestring", "foreldreveiledning")
BARE_MED = ("fulltid_vgo",)
FORVALG = (*PAR, *BARE_MED)
FRISTER: dict[str, tuple[int | None, int | None]] = {
    "alle": (None, None),
    "passert": (None, -1),
    "haster": (None, HASTER_DAGER),
    "snart": (None, SNART_DAGER),
}
FILTRE = ("kommune", "bydel", "ordning")


@dataclass(frozen=True, slots=True)
class Personvalg:
    """A choice with the ticks that stand for it: both of a pair narrow as little as none [1.2]."""

    soek: Listesoek
    kryss: frozenset[Kryss] = frozenset()

    @staticmethod
    def av(soek: Listesoek) -> Personvalg:
        """Make the choice of a search; its ticks are those that narrow."""
        utvalg = soek.utvalg
        par = ((felt, getattr(utvalg, felt)) for felt in FORVALG)
        return Personvalg(soek, frozenset((felt, ja) for felt, ja in par if ja is not None))

    @property
    def utvalg(self) -> Utvalg:
        """The choice without its deadlines."""
        return self.soek.utvalg

    def med(self, felt: Mapping[str, object]) -> Personvalg:
        """Change fields of the choice; what no longer fits with them is let go."""
        if felt.get("lov", self.utvalg.lov) != self.utvalg.lov:
            felt = {"kategori": None, "ordning": None, "kommune": None, "bydel": None, **felt}
        if felt.get("kommune", self.utvalg.kommune) != self.utvalg.kommune:
            felt = {"bydel": None, **felt}
        utvalg = replace(self.utvalg, **felt)  # type: ignore[arg-type]
        endret = [f for f in FORVALG if getattr(utvalg, f) != getattr(self.utvalg, f)]
        beholdt = {(f, ja) for f, ja in self.kryss if f not in endret}
        nye = {(f, getattr(utvalg, f)) for f in endret if getattr(utvalg, f) is not None}
        return Personvalg(replace(self.soek, utvalg=utvalg), frozenset(beholdt | nye))

    def krysset(self, felt: str, *, med: bool, paa: bool) -> Personvalg:
        """Tick «med» or «uten» of a preset, or take the tick off."""
        kryss = self.kryss | {(felt, med)} if paa else self.kryss - {(felt, med)}
        har, ikke = (felt, True) in kryss, (felt, False) in kryss
        verdi = None if har == ikke else har
        utvalg = replace(self.utvalg, **{felt: verdi})  # type: ignore[arg-type]
        return Personvalg(replace(self.soek, utvalg=utvalg), kryss)

    def med_frist(self, noekkel: str) -> Personvalg:
        """Bound the deadline by one of `FRISTER`."""
        fra, til = FRISTER[noekkel]
        return replace(self, soek=replace(self.soek, dager_fra=fra, dager_til=til))

    @property
    def frist(self) -> str | None:
        """Which of `FRISTER` bounds the deadline; nothing for a bound of another kind."""
        dager = (self.soek.dager_fra, self.soek.dager_til)
        return next((noekkel for noekkel, bare in FRISTER.items() if bare == dager), None)

    @property
    def antall_forvalg(self) -> int:
        """How many presets narrow the list."""
        utvalg = self.utvalg
        return (utvalg.kategori is not None) + sum(getattr(utvalg, f) is not None for f in FORVALG)

    @property
    def antall_filtre(self) -> int:
        """How many of the filters over the list narrow it."""
        utvalg = self.utvalg
        ord_ = bool(utvalg.duf or utvalg.navn)
        frist = self.frist != "alle"
        return ord_ + frist + sum(getattr(utvalg, f) is not None for f in FILTRE)

    @property
    def er_tomt(self) -> bool:
        """Whether nothing is ticked, typed or chosen but the law and those who are done."""
        return not (self.kryss or self.antall_forvalg or self.antall_filtre)

    @property
    def aktive(self) -> str:
        """Say how many presets and filters narrow the list; empty without any."""
        forvalg, filtre = self.antall_forvalg, self.antall_filtre
        if forvalg and filtre:
            return tekst(
                "forvalg_og_filtre",
                forvalg=tekst("forvalg_n", n=forvalg),
                filtre=norsk.antall("filtre_n", filtre),
            )
        if forvalg:
            return norsk.antall("forvalg_aktive", forvalg)
        return norsk.antall("filtre_aktive", filtre) if filtre else ""


def filterlinjer(valg: Personvalg, kommuner: Mapping[str, str]) -> tuple[str, ...]:
    """Say in words what narrows the list, for the head of a print-out."""
    utvalg, form = valg.utvalg, maalform()
    koder = kodeverk()
    verdier = {
        "kategori": koder.kategori[utvalg.kategori].navn.paa(form) if utvalg.kategori else "",
        "oppfoelgingskommune": kommuner.get(utvalg.kommune or "", utvalg.kommune or ""),
        "bydel": utvalg.bydel or "",
        "ordning": koder.ordning[utvalg.ordning].navn.paa(form) if utvalg.ordning else "",
        "frist": dict(fristvalg()).get(valg.frist or "", "") if valg.frist != "alle" else "",
        "filtrer_i_listen": utvalg.duf or utvalg.navn,
    }
    linjer = [f"{tekst(felt)}: {verdi}" for felt, verdi in verdier.items() if verdi]
    par = [(felt, getattr(utvalg, felt)) for felt in FORVALG]
    linjer += [
        tekst(f"med_{felt}") if ja else tekst(f"uten_{felt}") for felt, ja in par if ja is not None
    ]
    return (*linjer, *([tekst("vis_inaktive")] if utvalg.vis_inaktive else []))


def kategorivalg(lov: str | None) -> Valg:
    """List the categories of a law, all of them first."""
    egne = ((k, v) for k, v in kodeverk().kategori.items() if v.lov == lov)
    return ((None, tekst("alle_kategorier")), *((k, v.navn.paa(maalform())) for k, v in egne))


def ordningsvalg(lov: str | None) -> Valg:
    """List the schemes of a law, all of them first."""
    egne = ((k, v) for k, v in kodeverk().ordning.items() if v.lov == lov)
    return ((None, tekst("alle_ordninger")), *((k, v.navn.paa(maalform())) for k, v in egne))


def kommunevalg(numre: Sequence[str], navn: Mapping[str, str], valgt: str | None) -> Valg:
    """List the municipalities that somebody is followed up by, and the one that is chosen."""
    alle = dict.fromkeys((*numre, *([valgt] if valgt else [])))
    return ((None, tekst("alle_kommuner")), *((nr, navn.get(nr, nr)) for nr in alle))


def bydelsvalg(bydeler: Sequence[str], valgt: str | None) -> Valg:
    """List the districts of the municipality that is chosen, and the one that is chosen."""
    alle = dict.fromkeys((*bydeler, *([valgt] if valgt else [])))
    return ((None, tekst("alle_bydeler")), *((bydel, bydel) for bydel in alle))


def fristvalg() -> tuple[tuple[str, str], ...]:
    """List what the deadline can be bounded by."""
    navn = {"alle": tekst("alle_frister")}
    return tuple((noekkel, navn.get(noekkel) or tekst(f"frist_{noekkel}")) for noekkel in FRISTER)
