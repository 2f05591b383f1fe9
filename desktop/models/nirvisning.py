"""The NIR page: where the person stands, and a card for each scheme that was registered [2.7]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.domain.beregning import Deltakelse
from core.domain.person import Adressesperre
from core.kodeverk import kodeverk
from core.rules.krav import gjeldende_oppfoelging
from desktop.models import norsk
from desktop.models.statusvisning import fristpille, programlinje
from desktop.models.tekster import maalform, tekst
from desktop.models.visning import Kort, Nirordning, Nirvisning, Opplysning, Pille

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from core.domain.beregning import Beregning
    from core.domain.ordning import AnnenOrdning
    from core.domain.sak import Sak
    from desktop.models.visning import Statusdata

PROGRAM, ANNEN = "ordning", "annen"


def nirvisning(
    sak: Sak,
    beregning: Beregning | None,
    status: Statusdata | None,
    i_dag: date,
    kommuner: Mapping[str, str],
) -> Nirvisning:
    """Show the person at a glance, the schemes in force, and those that are over."""
    ordninger = [annen_ordning(o) for o in sak.ordninger if not o.slettet]
    if beregning is not None and status is not None:
        ordninger.insert(0, _program(sak, beregning, status))
    return Nirvisning(
        infokort=(_adresse(sak, i_dag, kommuner), _opphold(sak), _kategori(sak, i_dag)),
        ordninger=tuple(o for o in ordninger if o.gjeldende),
        inaktive=tuple(o for o in ordninger if not o.gjeldende),
    )


def _linje(noekkel: str, verdi: str) -> Opplysning:
    return Opplysning(noekkel, tekst(noekkel), verdi)


def _adresse(sak: Sak, i_dag: date, kommuner: Mapping[str, str]) -> Kort:
    """Show where the person lives apart from who follows it up [2.1]."""
    linjer = (_bor(sak, kommuner), _foelges_opp(sak, i_dag, kommuner))
    return Kort("nir_adresse", tekst("kort_adresse"), linjer)


def _bor(sak: Sak, kommuner: Mapping[str, str]) -> Opplysning:
    person = sak.person
    if person.adressesperre is not Adressesperre.INGEN:
        return _linje("adressesperre", kodeverk().adressesperre[person.adressesperre].navn.nb)
    sted = f"{person.adresse.postnummer} {person.adresse.poststed}".strip()
    adresse = ", ".join(ett for ett in (person.adresse.gate, sted) if ett)
    nummer = person.bokommune or ""
    if not nummer:
        return _linje("bokommune", adresse or norsk.TOM)
    etikett = tekst("bor_i_kommune", kommune=kommuner.get(nummer, nummer))
    return Opplysning("bokommune", etikett, adresse or norsk.TOM)


def _foelges_opp(sak: Sak, i_dag: date, kommuner: Mapping[str, str]) -> Opplysning:
    rad = gjeldende_oppfoelging(sak.oppfoelging, i_dag)
    if rad is None or not rad.kommune:
        return _linje("oppfoelgingskommune", tekst("ikke_registrert"))
    etikett = tekst("oppfoelging_i_kommune", kommune=kommuner.get(rad.kommune, rad.kommune))
    dato = norsk.dato(rad.fra)
    verdi = tekst("bydel_fra", bydel=rad.bydel, dato=dato) if rad.bydel else ""
    return Opplysning("oppfoelgingskommune", etikett, verdi or tekst("fra_dagen", dato=dato))


def _opphold(sak: Sak) -> Kort:
    opphold = sak.opphold
    linjer = (
        _linje("oppholdshjemmel", opphold.hjemmel or tekst("ikke_registrert")),
        _linje("opphold_vedtaksdato", norsk.dato(opphold.vedtaksdato)),
        _linje("ankomst_norge", norsk.dato(opphold.ankomst_norge)),
        _linje("opphold_effektuert", norsk.dato(opphold.effektuert)),
    )
    foerste, *datoer = linjer
    registrert = (linje for linje in datoer if linje.verdi != norsk.TOM)
    return Kort("nir_opphold", tekst("kort_opphold"), (foerste, *registrert))


def _kategori(sak: Sak, i_dag: date) -> Kort:
    aapne = [k for k in sak.kategorier if not k.slettet and k.er_aapen(i_dag)]
    linjer = tuple(
        Opplysning("kategori", tekst("gjeldende"), _kategorinavn(k.kategori)) for k in aapne
    )
    tom = (_linje("kategori", tekst("tom_kategorier")),)
    return Kort("nir_kategori", tekst("nir_kategori"), linjer or tom)


def _kategorinavn(kategori: str) -> str:
    return kodeverk().kategori[kategori].navn.paa(maalform())


def _program(sak: Sak, beregning: Beregning, status: Statusdata) -> Nirordning:
    """Show the introduction programme as its status card has it [2.7, 3.3]."""
    over = beregning.avslutning is not None
    utenfor = {"aktiv_tid", "avsluttet"}
    dager = fristpille(beregning.status.frist, beregning.per).tekst
    return Nirordning(
        noekkel="program",
        sted=PROGRAM,
        navn=status.ordning,
        kategori=_kategorinavn(beregning.status.kategori),
        fra=norsk.dato(beregning.status.kategori_fra),
        gjeldende=not over,
        linjer=tuple(o for o in status.venstre if o.noekkel not in utenfor),
        status=tuple(
            o for o in reversed(status.hoeyre) if o.noekkel in {"sluttmaal", "deltakelse"}
        ),
        pille=Pille("") if over else _varsel(sak, beregning),
        program=programlinje(sak, beregning),
        fot=tekst("igjen_av_programtiden", dager=dager) if beregning.status.beregnet_fra else dager,
        har_logg=True,
    )


def _varsel(sak: Sak, beregning: Beregning) -> Pille:
    """Name the one thing that is most wanting: an answer, then a decision, a goal, measures."""
    ubesvart = sum(
        not k.slettet and not k.er_avgjort for v in sak.vedtak if not v.slettet for k in v.klager
    )
    if ubesvart:
        return Pille(norsk.antall("ubesvarte_klager", ubesvart), "warn")
    mangler = next(_mangler(sak, beregning), "")
    return Pille(tekst("pille_mangler", hva=tekst(mangler)), "warn") if mangler else Pille("")


def _mangler(sak: Sak, beregning: Beregning) -> Iterator[str]:
    har_vedtak = any(
        v.type.value == "deltakelse" and v.er_innvilget and not v.slettet for v in sak.vedtak
    )
    if not har_vedtak:
        yield "vedtak_smaa" if sak.sluttmaal else "vedtak_og_sluttmaal_smaa"
    if sak.sluttmaal is None:
        yield "sluttmaal_smaa"
    if beregning.status.deltakelse is Deltakelse.IKKE_REGISTRERT_TILTAK:
        yield "tiltak_smaa"


def annen_ordning(ordning: AnnenOrdning) -> Nirordning:
    """Show a scheme that is never computed, as it was registered (F31)."""
    kategori = _kategorinavn(ordning.kategori) if ordning.kategori else ""
    registrert = {
        "kategori": kategori,
        "kategori_fra": norsk.dato(ordning.fra),
        "frist_gjennomfoering": norsk.dato(ordning.frist),
    }
    status = {"ordningsstatus": ordning.status or "", "norskmaal": ordning.norskmaal or ""}
    return Nirordning(
        noekkel=ordning.id,
        sted=f"{ANNEN}/{ordning.id}",
        navn=kodeverk().ordning[ordning.ordning].navn.paa(maalform()),
        kategori=kategori,
        fra=norsk.dato(ordning.fra),
        gjeldende=ordning.gjeldende,
        linjer=tuple(_linje(n, verdi or norsk.TOM) for n, verdi in registrert.items()),
        status=tuple(_linje(n, verdi) for n, verdi in status.items() if verdi),
        proever=tuple(_proever(ordning)),
        fot=tekst("kan_bare_leses"),
    )


def andre_ordninger(sak: Sak) -> tuple[Kort, ...]:
    """Show each scheme beside the programme with all that is registered of it."""
    vist = (annen_ordning(o) for o in sak.ordninger if not o.slettet)
    return tuple(Kort(o.noekkel, _tittel(o), (*o.linjer, *o.status, *o.proever)) for o in vist)


def _tittel(ordning: Nirordning) -> str:
    return (
        ordning.navn if ordning.gjeldende else tekst("kategori_ikke_gjeldende", navn=ordning.navn)
    )


def _proever(ordning: AnnenOrdning) -> Iterator[Opplysning]:
    for proeve in ordning.proever:
        resultat, dato = proeve.resultat or norsk.TOM, norsk.dato(proeve.dato)
        verdi = tekst("proeve_resultat", resultat=resultat, dato=dato) if proeve.dato else resultat
        yield Opplysning("proeve", proeve.navn, verdi)
