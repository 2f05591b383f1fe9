"""From a person's case to everything that the pages of the person show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.domain.ordning import AVSNITT
from core.rules.krav import gjeldende_oppfoelging
from desktop.models import norsk
from desktop.models.kortvisning import (
    grunndatakort,
    kompetansekort,
    oppfoelgingstabell,
    oppholdskort,
)
from desktop.models.nirvisning import andre_ordninger, annen_ordning, nirvisning
from desktop.models.ordningsvisning import ordningstabeller
from desktop.models.statusvisning import bannere, ordningsnavn, statusdata
from desktop.models.tabellvisning import (
    deltakelsestabeller,
    folkeregistertabell,
    kategoritabell,
    personverntabell,
    sluttmaalrader,
)
from desktop.models.tekster import tekst
from desktop.models.vedtaksvisning import vedtak_notat, vedtaksvisninger
from desktop.models.visning import Hode, Menypunkt, Personvisning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from core.domain.beregning import Beregning
    from core.domain.rad import Rad
    from core.domain.sak import Sak


def personvisning(
    sak: Sak,
    beregning: Beregning | None,
    feil: str | None,
    i_dag: date,
    kommuner: Mapping[str, str],
) -> Personvisning:
    """Show a case as it stands today; `feil` says why it could not be computed."""
    status = statusdata(sak, beregning) if beregning else None
    return Personvisning(
        person_id=sak.person.id,
        hode=_hode(sak, i_dag, kommuner),
        banner=bannere(sak, beregning, feil),
        status=status,
        uten_status=feil or "",
        vedtak=vedtaksvisninger(sak, beregning, i_dag, kommuner),
        vedtak_notat=vedtak_notat(beregning),
        sluttmaal=sluttmaalrader(sak),
        meny=_meny(sak, beregning),
        ordning_tabeller=ordningstabeller(sak, beregning, kommuner),
        deltakelse_tabeller=deltakelsestabeller(sak, beregning),
        grunndata=grunndatakort(sak, i_dag, kommuner),
        grunndata_tabeller=(kategoritabell(sak, i_dag), folkeregistertabell(sak)),
        personvern=(personverntabell(sak),),
        nir=nirvisning(sak, beregning, status, i_dag, kommuner),
        andre_ordninger=andre_ordninger(sak),
        bosetting=(oppholdskort(sak),),
        bosetting_tabeller=(oppfoelgingstabell(sak, i_dag, kommuner),),
        kompetanse=kompetansekort(sak),
    )


def _hode(sak: Sak, i_dag: date, kommuner: Mapping[str, str]) -> Hode:
    person = sak.person
    foedt = person.foedselsdato
    return Hode(
        navn=person.navn or tekst("uten_navn"),
        navn_omvendt=person.navn_omvendt or tekst("uten_navn"),
        duf=person.duf,
        duf_gruppert=person.duf_gruppert,
        alder=tekst("alder", n=norsk.alder(foedt, i_dag)) if foedt else "",
        kommune=_kommune(sak, i_dag, kommuner),
    )


def _kommune(sak: Sak, i_dag: date, kommuner: Mapping[str, str]) -> str:
    """Name the municipality that follows the person up on the day."""
    rad = gjeldende_oppfoelging(sak.oppfoelging, i_dag)
    return kommuner.get(rad.kommune, rad.kommune) if rad and rad.kommune else ""


def _antall(rader: Sequence[Rad]) -> int | None:
    """Count rows that are not deleted; None shows nothing."""
    return sum(not rad.slettet for rad in rader) or None


def _meny(sak: Sak, beregning: Beregning | None) -> tuple[Menypunkt, ...]:
    """List the pages of a person, and under the programme its cards [2.2]."""
    grunndata = Menypunkt(
        "grunndata",
        tekst("meny_grunndata"),
        "person",
        barn=(
            Menypunkt("grunndata/person", tekst("meny_grunndata_detaljer")),
            Menypunkt("personvern", tekst("meny_personvern"), antall=_antall(sak.reservasjoner)),
        ),
    )
    under = (
        Menypunkt("kompetanse/kartlegging", tekst("kort_kartlegging")),
        *_andre_punkter(sak),
        _programpunkt(sak, beregning),
        Menypunkt("hendelser", tekst("meny_hendelser")),
    )
    nir = Menypunkt("nir", tekst("meny_nir"), "mappe-aapen", barn=under)
    return (
        grunndata,
        nir,
        Menypunkt(
            "bosetting", tekst("meny_bosetting"), "bosetting", antall=_antall(sak.oppfoelging)
        ),
        _kompetansepunkt(sak),
    )


def _andre_punkter(sak: Sak) -> Iterator[Menypunkt]:
    """List the other schemes, those in force first; the rest say that they do not apply."""
    vist = [annen_ordning(o) for o in sak.ordninger if not o.slettet]
    for ordning in sorted(vist, key=lambda o: not o.gjeldende):
        yield Menypunkt(
            ordning.sted,
            _ordningsnavn(ordning.navn, gjeldende=ordning.gjeldende),
            dempet=not ordning.gjeldende,
        )


def _ordningsnavn(navn: str, *, gjeldende: bool) -> str:
    return navn if gjeldende else tekst("kategori_ikke_gjeldende", navn=navn)


def _kompetansepunkt(sak: Sak) -> Menypunkt:
    """List the parts of competence that something is registered in, and the guidance [2.4]."""
    avsnitt = (
        Menypunkt(f"kompetanse/avsnitt_{n}", tekst(f"avsnitt_{n}"))
        for n in AVSNITT
        if sak.kompetanse.avsnitt.get(n) and n != "karriereveiledning"
    )
    veiledning = Menypunkt("kompetanse/veiledning", tekst("kort_veiledning"))
    return Menypunkt(
        "kompetanse", tekst("meny_kompetanse"), "kompetanse", barn=(*avsnitt, veiledning)
    )


def _programpunkt(sak: Sak, beregning: Beregning | None) -> Menypunkt:
    over = beregning is not None and beregning.avslutning is not None
    ordning = (
        ("kontakt", _antall(sak.kontakter)),
        ("kontrakt", _antall(sak.kontrakter)),
        ("sluttmaal", None),
        ("vedtak", len(sak.vedtak) or None),
        ("avslutning", _antall(sak.avslutninger)),
    )
    deltakelse = (("tiltak", _antall(sak.tiltak)), ("fravaer", _antall(sak.fravaer)))
    barn = [
        Menypunkt(f"{fane}/{noekkel}", tekst(f"meny_{noekkel}"), antall=antall)
        for fane, punkter in (("ordning", ordning), ("deltakelse", deltakelse))
        for noekkel, antall in punkter
    ]
    navn = ordningsnavn(beregning.status.kategori) if beregning else tekst("introduksjonsprogram")
    return Menypunkt(
        "ordning", _ordningsnavn(navn, gjeldende=not over), dempet=over, barn=tuple(barn)
    )
