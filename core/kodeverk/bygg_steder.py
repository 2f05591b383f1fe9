"""Making the places out of their files, and checking that no number leads nowhere."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from core.kodeverk.kilde import Rad, les_fil
from core.kodeverk.stedsliste import Fylke, Kommune, Stedsliste

T = TypeVar("T")
Overgang = tuple[Rad, date, Mapping[str, tuple[str, ...]]]
DAGEN_FOER = timedelta(days=-1)
FYLKESSIFRE, KOMMUNESIFRE = 2, 4


def les_steder(mappe: Path) -> Stedsliste:
    """Read and check the places of a folder; KodeverkError names the file and the key."""
    fylker = _les_fylker(mappe)
    kommuner = _les_kommuner(mappe, fylker)
    return Stedsliste(kommuner, fylker, _les_bydeler(mappe, kommuner))


def _les_fylker(mappe: Path) -> Mapping[str, Fylke]:
    fil = les_fil(mappe, "fylke.toml")
    fylker = _les_perioder(fil, FYLKESSIFRE, lambda _rad, *felt: Fylke(*felt))
    fil.ferdig()
    return fylker


def _les_kommuner(mappe: Path, fylker: Mapping[str, Fylke]) -> Mapping[str, Kommune]:
    fil = les_fil(mappe, "kommune.toml")
    overganger = _les_overganger(fil)
    etter = _etterfoelgere(overganger)

    def bygg(rad: Rad, nummer: str, navn: str, fra: date, til: date | None) -> Kommune:
        fylke = fylker.get(nummer[:FYLKESSIFRE])
        if fylke is None or fylke.gyldig_fra > fra or _slutt(fylke) < (til or date.max):
            raise rad.feil(nummer, "fylket finnes ikke så lenge som kommunen")
        return Kommune(nummer, navn, fylke.nummer, fra, til, etter.get(nummer, ()))

    kommuner = _les_perioder(fil, KOMMUNESIFRE, bygg)
    fil.ferdig()
    for rad, dag, fra_til in overganger:
        _kontroller_overgang(rad, dag, fra_til, kommuner)
    _kontroller_kjeden(fil, kommuner, overganger)
    return kommuner


def _les_perioder(
    fil: Rad, sifre: int, bygg: Callable[[Rad, str, str, date, date | None], T]
) -> Mapping[str, T]:
    """Read what was in use in each period; a number stands once."""
    steder: dict[str, T] = {}
    for periode in fil.rader("periode"):
        fra = periode.dato("fra")
        til = periode.dato("til") if periode.har("til") else None
        if til and til < fra:
            raise periode.feil("til", "perioden slutter før den begynner")
        rad = periode.rad("sted")
        for nummer in rad.noekler():
            if len(nummer) != sifre or not nummer.isdecimal():
                raise rad.feil(nummer, f"nummeret skal ha {sifre} sifre")
            if nummer in steder:
                raise rad.feil(nummer, "nummeret står to ganger")
            steder[nummer] = bygg(rad, nummer, rad.streng(nummer), fra, til)
        periode.ferdig()
    return MappingProxyType(steder)


def _les_overganger(fil: Rad) -> tuple[Overgang, ...]:
    """Read what became what on which day: the new number, and those it was made of."""
    overganger = []
    for rad in fil.rader("overgang"):
        dag, av = rad.dato("dag"), rad.rad("av")
        overganger.append((av, dag, {nummer: av.strenger(nummer) for nummer in av.noekler()}))
        rad.ferdig()
    return tuple(overganger)


def _etterfoelgere(overganger: tuple[Overgang, ...]) -> dict[str, tuple[str, ...]]:
    etter: dict[str, tuple[str, ...]] = {}
    for _rad, _dag, laget_av in overganger:
        for nytt, gamle in laget_av.items():
            for gammelt in gamle:
                etter[gammelt] = (*etter.get(gammelt, ()), nytt)
    return etter


def _kontroller_overgang(
    rad: Rad,
    dag: date,
    laget_av: Mapping[str, tuple[str, ...]],
    kommuner: Mapping[str, Kommune],
) -> None:
    for nytt, gamle in laget_av.items():
        if nytt not in kommuner or not kommuner[nytt].gjelder(dag):
            raise rad.feil(nytt, f"kommunen finnes ikke {dag:%d.%m.%Y}")
        for gammelt in gamle:
            if gammelt not in kommuner or kommuner[gammelt].gyldig_til != dag + DAGEN_FOER:
                raise rad.feil(nytt, f"kommune {gammelt} slutter ikke dagen før {dag:%d.%m.%Y}")


def _kontroller_kjeden(
    fil: Rad, kommuner: Mapping[str, Kommune], overganger: tuple[Overgang, ...]
) -> None:
    nye = {nytt for _rad, _dag, laget_av in overganger for nytt in laget_av}
    foerste = min((k.gyldig_fra for k in kommuner.values()), default=None)
    for kommune in kommuner.values():
        if kommune.gyldig_til and not kommune.etterfoelgere:
            raise fil.feil("overgang", f"kommune {kommune.nummer} har ingen etterfølger")
        if kommune.gyldig_fra != foerste and kommune.nummer not in nye:
            raise fil.feil("overgang", f"kommune {kommune.nummer} har ingen forgjenger")


def _slutt(fylke: Fylke) -> date:
    return fylke.gyldig_til or date.max


def _les_bydeler(mappe: Path, kommuner: Mapping[str, Kommune]) -> Mapping[str, tuple[str, ...]]:
    fil = les_fil(mappe, "bydel.toml")
    rad = fil.rad("bydel")
    bydeler: dict[str, tuple[str, ...]] = {}
    for nummer in rad.noekler():
        if nummer not in kommuner or kommuner[nummer].gyldig_til:
            raise rad.feil(nummer, "kommunen finnes ikke i dag")
        bydeler[nummer] = rad.strenger(nummer)
    fil.ferdig()
    return MappingProxyType(bydeler)
