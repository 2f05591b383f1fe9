"""What categories and events of the population register must hold (R1, R2)."""

from collections.abc import Iterator
from datetime import date

from core.domain.endring import Avvik, Varsel
from core.domain.person import Folkeregisterhendelse, Folkeregisterrad, Kategori
from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.rules.krav.felles import dato_tekst, foer_tiden, i_omraadet, rett_rekkefoelge


def krav_kategori(sak: Sak, kategori: Kategori, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a category can be saved.

    One programme category is open at a time, and no category has two periods that overlap.
    """
    return tuple(_krav_kategori(sak, kategori, per))


def _krav_kategori(sak: Sak, kategori: Kategori, per: date) -> Iterator[Avvik]:
    yield from i_omraadet("fra", "Kategori fra", kategori.fra, per)
    yield from i_omraadet("til", "Kategori til", kategori.til, per)
    yield from rett_rekkefoelge(
        kategori.fra, kategori.til, ("fra", "til"), ("Kategori fra", "Kategori til")
    )
    if kategori.til is not None and kategori.til < kategori.fra:
        return
    for annen in sak.kategorier:
        if annen.id == kategori.id or annen.slettet:
            continue
        if _begge_aapne(kategori, annen, per):
            navn = kodeverk().kategori[annen.kategori].navn.nb
            yield Avvik(
                "kategori",
                f"Kategorien {navn} er åpen fra {dato_tekst(annen.fra)}. Avslutt den først.",
            )
        elif annen.kategori == kategori.kategori and _overlapper(kategori, annen):
            yield Avvik(
                "fra",
                f"Kategorien er registrert {_periode(annen)}, og periodene kan ikke overlappe. "
                "Rediger den raden i stedet.",
            )


def varsler_kategori(sak: Sak, kategori: Kategori, per: date) -> tuple[Varsel, ...]:
    """List what to know of a category before saving it."""
    varsler = list(foer_tiden(sak, "fra", "Kategorien gjelder", kategori.fra))
    if kategori.fra > per:
        varsler.append(Varsel("fra", "Kategorien gjelder først fra en dag fram i tid."))
    koder = kodeverk().kategori
    for annen in sak.kategorier:
        if annen.id == kategori.id or annen.slettet or annen.kategori == kategori.kategori:
            continue
        begge = koder[annen.kategori].gir_program and koder[kategori.kategori].gir_program
        if begge and _overlapper(kategori, annen) and not _begge_aapne(kategori, annen, per):
            navn = koder[annen.kategori].navn.nb
            varsler.append(Varsel("fra", f"Perioden overlapper {navn} {_periode(annen)}."))
    return tuple(varsler)


def _begge_aapne(en: Kategori, annen: Kategori, per: date) -> bool:
    """Tell whether two categories would both give a programme on the day."""
    koder = kodeverk().kategori
    return all(koder[k.kategori].gir_program and k.er_aapen(per) for k in (en, annen))


def _overlapper(en: Kategori, annen: Kategori) -> bool:
    """Tell whether two periods share a day; the day one closes, another may begin."""
    if (en.fra, en.til) == (annen.fra, annen.til):
        return True
    return en.fra < (annen.til or date.max) and annen.fra < (en.til or date.max)


def _periode(kategori: Kategori) -> str:
    til = f" til {dato_tekst(kategori.til)}" if kategori.til else ""
    return f"fra {dato_tekst(kategori.fra)}{til}"


def krav_folkeregister(sak: Sak, rad: Folkeregisterrad, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a register event can be saved: once, and no day ahead."""
    return tuple(_krav_folkeregister(sak, rad, per))


def _krav_folkeregister(sak: Sak, rad: Folkeregisterrad, per: date) -> Iterator[Avvik]:
    yield from i_omraadet("dato", "Datoen", rad.dato, per)
    if rad.dato > per:
        yield Avvik("dato", "En hendelse fra Folkeregisteret kan ikke være fram i tid.")
    foedt = sak.person.foedselsdato
    if foedt is not None and rad.dato < foedt:
        yield Avvik("dato", f"Datoen er før personen ble født {dato_tekst(foedt)}.")
    for annen in sak.folkeregister:
        if annen.id == rad.id or annen.slettet or annen.hendelse is not rad.hendelse:
            continue
        navn = kodeverk().folkeregisterhendelse[rad.hendelse].navn.nb
        melding = f"{navn} {dato_tekst(annen.dato)} er registrert fra før."
        if rad.hendelse is Folkeregisterhendelse.DOED:
            yield Avvik("hendelse", f"{melding} Rediger den raden i stedet.")
        elif annen.dato == rad.dato:
            yield Avvik("dato", f"{melding} Velg en annen dato.")
