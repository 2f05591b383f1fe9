"""What follow-up by a municipality and the residence permit must hold."""

from collections.abc import Iterator
from datetime import date

from core.domain.endring import Avvik, Varsel
from core.domain.person import Oppfoelging, Opphold
from core.domain.sak import Sak
from core.rules.krav.felles import (
    dato_tekst,
    er_kommunenummer,
    foer_tiden,
    i_omraadet,
    krav_tekst,
)

OPPHOLDSDATOER = {
    "vedtaksdato": "Vedtaksdato",
    "effektuert": "Effektueringsdato",
    "ankomst_norge": "Ankomst Norge",
}


def krav_oppfoelging(sak: Sak, rad: Oppfoelging, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a follow-up can be saved: one a day, with its day."""
    return tuple(_krav_oppfoelging(sak, rad, per))


def _krav_oppfoelging(sak: Sak, rad: Oppfoelging, per: date) -> Iterator[Avvik]:
    if not rad.kommune:
        yield Avvik("kommune", "Velg oppfølgingskommune.")
    elif not er_kommunenummer(rad.kommune):
        yield Avvik("kommune", "Kommunenummeret har fire sifre. Velg kommunen fra listen.")
    yield from krav_tekst("bydel", rad.bydel or "")
    if rad.fra is None:
        yield Avvik("fra", "Oppgi datoen oppfølgingen gjelder fra.")
        return
    yield from i_omraadet("fra", "Fra dato", rad.fra, per)
    if any(annen.fra == rad.fra for annen in _andre(sak, rad)):
        yield Avvik(
            "fra",
            f"En oppfølgingskommune er registrert fra {dato_tekst(rad.fra)}. "
            "Velg en annen dato, eller rediger den raden.",
        )


def varsler_oppfoelging(sak: Sak, rad: Oppfoelging, per: date) -> tuple[Varsel, ...]:
    """List what to know of a follow-up before saving it."""
    if rad.fra is None:
        return ()
    varsler = list(foer_tiden(sak, "fra", "Oppfølgingen begynner", rad.fra))
    if rad.fra > per:
        varsler.append(Varsel("fra", f"Oppfølgingen gjelder først fra {dato_tekst(rad.fra)}."))
    foer = gjeldende_oppfoelging(tuple(_andre(sak, rad)), rad.fra)
    if foer is not None and (foer.kommune, foer.bydel) == (rad.kommune, rad.bydel):
        varsler.append(Varsel("kommune", "Kommune og bydel er de samme som før denne datoen."))
    return tuple(varsler)


def _andre(sak: Sak, rad: Oppfoelging) -> Iterator[Oppfoelging]:
    return (annen for annen in sak.oppfoelging if annen.id != rad.id and not annen.slettet)


def gjeldende_oppfoelging(rader: tuple[Oppfoelging, ...], dag: date) -> Oppfoelging | None:
    """Give the follow-up in force on a day: the latest that has begun, later rows before ties.

    A row without a day has always been there.
    """
    begynt = [rad for rad in reversed(rader) if not rad.slettet and (rad.fra or date.min) <= dag]
    return max(begynt, key=lambda rad: rad.fra or date.min, default=None)


def krav_opphold(opphold: Opphold, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before the residence permit can be saved."""
    avvik = list(krav_tekst("hjemmel", opphold.hjemmel))
    for felt, navn in OPPHOLDSDATOER.items():
        avvik += i_omraadet(felt, navn, getattr(opphold, felt), per)
    return tuple(avvik)


def varsler_opphold(sak: Sak, opphold: Opphold, per: date) -> tuple[Varsel, ...]:
    """Warn of days in an unlikely order; one who is resettled has a permit before she arrives."""
    return tuple(_varsler_opphold(sak, opphold, per))


def _varsler_opphold(sak: Sak, opphold: Opphold, per: date) -> Iterator[Varsel]:
    vedtak, effektuert, ankomst = opphold.vedtaksdato, opphold.effektuert, opphold.ankomst_norge
    if vedtak and effektuert and effektuert < vedtak:
        yield Varsel("effektuert", "Effektueringsdatoen er før vedtaksdatoen.")
    if ankomst and effektuert and effektuert < ankomst:
        yield Varsel("effektuert", "Effektueringsdatoen er før personen kom til Norge.")
    foedt = sak.person.foedselsdato
    for felt, navn in OPPHOLDSDATOER.items():
        dag: date | None = getattr(opphold, felt)
        if dag is not None and dag > per:
            yield Varsel(felt, f"{navn} er fram i tid.")
        if dag is not None and foedt is not None and dag < foedt:
            yield Varsel(felt, f"{navn} er før personen ble født {dato_tekst(foedt)}.")
