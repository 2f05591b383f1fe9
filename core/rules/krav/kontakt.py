"""What contacts, contracts and reservations must hold (R38)."""

from collections.abc import Iterator
from datetime import date

from core.domain.endring import Avvik, Varsel
from core.domain.kontakt import Kontakt, Kontakttype, Kontrakt, Reservasjon
from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.rules.krav.felles import dato_tekst, foer_tiden, i_omraadet


def krav_kontakt(sak: Sak, kontakt: Kontakt, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a contact, a claim or a refusal can be saved [4.1]."""
    del sak
    return tuple(_har_skjedd("dato", kontakt.dato, per))


def krav_kontrakt(sak: Sak, kontrakt: Kontrakt, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before an integration contract can be saved [4.3]."""
    del sak
    return tuple(_har_skjedd("inngaatt", kontrakt.inngaatt, per))


def krav_reservasjon(sak: Sak, reservasjon: Reservasjon, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a reservation against research can be saved [2.3]."""
    del sak
    return tuple(_har_skjedd("dato", reservasjon.dato, per))


def _har_skjedd(felt: str, dag: date, per: date) -> Iterator[Avvik]:
    """Refuse days that are out of range, and what has not happened yet."""
    utenfor = tuple(i_omraadet(felt, "Datoen", dag, per))
    yield from utenfor
    if not utenfor and dag > per:
        yield Avvik(felt, f"Datoen kan ikke være fram i tid. I dag er {dato_tekst(per)}.")


def varsler_kontakt(sak: Sak, kontakt: Kontakt, per: date) -> tuple[Varsel, ...]:
    """List what to know of a contact before saving it; a refusal ends the scheme (R31)."""
    del per
    varsler = list(foer_tiden(sak, "dato", "Registreringen er", kontakt.dato))
    navn = kodeverk().kontakttype[kontakt.type].navn.nb
    if any(_er_samme(annen, kontakt) for annen in sak.kontakter):
        varsler.append(Varsel("dato", f"{navn} {dato_tekst(kontakt.dato)} er registrert fra før."))
    if kontakt.type is Kontakttype.AVVIST_PROGRAM:
        varsler.append(
            Varsel(
                "type",
                "Når personen har avvist program, avsluttes ordningen. "
                "Slettes registreringen, er ordningen åpen igjen.",
            )
        )
    return tuple(varsler)


def _er_samme(annen: Kontakt, kontakt: Kontakt) -> bool:
    like = (annen.type, annen.dato) == (kontakt.type, kontakt.dato)
    return like and annen.id != kontakt.id and not annen.slettet


def varsler_kontrakt(sak: Sak, kontrakt: Kontrakt, per: date) -> tuple[Varsel, ...]:
    """List what to know of a contract before saving it: there may be one already."""
    del per
    varsler = list(foer_tiden(sak, "inngaatt", "Kontrakten er", kontrakt.inngaatt))
    for annen in sak.kontrakter:
        if annen.id != kontrakt.id and not annen.slettet:
            dag = dato_tekst(annen.inngaatt)
            varsler.append(Varsel("inngaatt", f"En kontrakt inngått {dag} er registrert fra før."))
    return tuple(varsler)
