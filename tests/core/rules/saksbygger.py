"""Short ways to write cases in tests: what is not named is left out or ordinary."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.fravaer import Fravaer
from core.domain.klage import Klage, Klageutfall
from core.domain.kontakt import Kontakt, Kontakttype
from core.domain.maaned import Maaned
from core.domain.person import Folkeregisterhendelse, Folkeregisterrad, Kategori, Person
from core.domain.rad import Spor
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.domain.tiltak import Tiltak
from core.domain.vedtak import Dagtype, Resultat, Vedtak, Vedtakstype

RESULTAT = {
    "deltakelse": Resultat.INNVILGET,
    "utvidet_deltakelse": Resultat.INNVILGET,
}


def dag(tekst: str) -> date:
    """Read `dd.mm.åååå`."""
    return datetime.strptime(tekst, "%d.%m.%Y").replace(tzinfo=UTC).date()


def _dag(tekst: str | date | None) -> date | None:
    return dag(tekst) if isinstance(tekst, str) else tekst


def person(**felt: Any) -> Person:
    """Make a person with a made-up number."""
    return Person(**{"duf": "902199900007", "fornavn": "Test", "etternavn": "Testesen", **felt})


def kategori(fra: str = "01.01.2021", kode: str = "rett_plikt_intro", **felt: Any) -> Kategori:
    """Make a category."""
    til = _dag(felt.pop("til", None))
    return Kategori(id=felt.pop("id", "k"), kategori=kode, fra=dag(fra), til=til, **felt)


def vedtak(
    type_: str, start: str | date | None = None, slutt: str | date | None = None, **felt: Any
) -> Vedtak:
    """Make a decision, granted where the type can be granted."""
    art = Vedtakstype(type_)
    kan_innvilges = (art in Vedtakstype and type_.startswith("permisjon")) or type_ in RESULTAT
    felt.setdefault("resultat", Resultat.INNVILGET if kan_innvilges else Resultat.FATTET)
    felt.setdefault("vedtaksdato", _dag(start) or date(2021, 1, 1))
    felt["vedtaksdato"] = _dag(felt["vedtaksdato"])
    felt.setdefault("id", f"{type_}-{start}")
    return Vedtak(type=art, startdato=_dag(start), sluttdato=_dag(slutt), **felt)


def deltakelse(start: str | date, slutt: str | date | None = None, **felt: Any) -> Vedtak:
    """Make a granted participation decision."""
    return vedtak("deltakelse", start, slutt, **felt)


def permisjon(fra: str | date, til: str | date, enhet: str = "virkedager", **felt: Any) -> Vedtak:
    """Make a granted leave."""
    felt.setdefault("legg_til_frist_som", Dagtype(enhet))
    return vedtak(felt.pop("type_", "permisjon_velferd"), fra, til, **felt)


def klage(
    mottatt: str, avgjort: str | None = None, utfall: str | None = None, **felt: Any
) -> Klage:
    """Make an appeal."""
    return Klage(
        id=felt.pop("id", "kl"),
        mottatt=dag(mottatt),
        avgjort=_dag(avgjort),
        utfall=Klageutfall(utfall) if utfall else None,
        **felt,
    )


def fravaer(kode: str, maaned: str, dager: int, **felt: Any) -> Fravaer:
    """Make an absence; `maaned` is `YYYY-MM`."""
    aar, nummer = maaned.split("-")
    felt.setdefault("id", f"{kode}-{maaned}")
    return Fravaer(kode=kode, maaned=Maaned(int(aar), int(nummer)), dager=dager, **felt)


def tiltak(
    fra: str, til: str, timer: str = "20", type_: str = "norskopplaering", **felt: Any
) -> Tiltak:
    """Make a measure."""
    felt.setdefault("id", f"{type_}-{fra}")
    return Tiltak(type=type_, fra=dag(fra), til=dag(til), timer_per_uke=Decimal(timer), **felt)


def avslutning(dato: str, aarsak: str = "arbeid", **felt: Any) -> Avslutning:
    """Make a municipal termination."""
    felt.setdefault("timer_per_uke", Decimal(30))
    felt["gjenaapnet"] = _dag(felt.get("gjenaapnet"))
    felt.setdefault("av", AvsluttetAv.KOMMUNE)
    return Avslutning(id=felt.pop("id", f"a-{dato}"), aarsak=aarsak, dato=dag(dato), **felt)


def folkeregister(hendelse: str, dato: str, **felt: Any) -> Folkeregisterrad:
    """Make a register event."""
    return Folkeregisterrad(
        id=felt.pop("id", "fr"), hendelse=Folkeregisterhendelse(hendelse), dato=dag(dato), **felt
    )


def kontakt(type_: str, dato: str, **felt: Any) -> Kontakt:
    """Make a contact."""
    return Kontakt(id=felt.pop("id", "ko"), type=Kontakttype(type_), dato=dag(dato), **felt)


def registrert(dato: str) -> Spor:
    """Make a trace that says when a row was registered."""
    tid = datetime.strptime(dato, "%d.%m.%Y").replace(tzinfo=UTC)
    return Spor(registrert=tid, registrert_av="9999-INLU")


def sak(*vedtak_: Vedtak, maal: str | None = "deler_av_vgo", **felt: Any) -> Sak:
    """Make a case with an open category from 01.01.2021."""
    felt.setdefault("kategorier", (kategori(),))
    felt.setdefault("person", person())
    sluttmaal = Sluttmaal(kode=maal) if maal else None
    lister: dict[str, Any] = {
        navn: tuple(v) if isinstance(v, list) else v for navn, v in felt.items()
    }
    return Sak(vedtak=tuple(vedtak_), sluttmaal=sluttmaal, **lister)
