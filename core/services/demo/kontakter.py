"""The small registrations: contact, claim, contract and reservation."""

from datetime import date, timedelta

from core.domain.kontakt import Kontakt, Kontakttype, Kontrakt, Reservasjon
from core.services.demo.terning import neste_virkedag
from core.services.demo.utkast import Utkast


def legg_kontakter(utkast: Utkast) -> None:
    """Register a claim for some, a few contacts, and a refusal that was a mistake for one in 80."""
    terning = utkast.terning
    if terning.sjanse(0.5):
        legg_kontakt(
            utkast, Kontakttype.KRAV_SOEKNAD, utkast.fra + timedelta(terning.mellom(0, 60))
        )
    for _ in range(terning.mellom(0, 2)):
        dag = terning.virkedag(utkast.fra, utkast.per)
        legg_kontakt(utkast, Kontakttype.KONTAKT, dag, slettet=terning.sjanse(0.05))
    if terning.sjanse(0.012):
        dag = terning.virkedag(utkast.fra, utkast.per)
        legg_kontakt(utkast, Kontakttype.AVVIST_PROGRAM, dag, slettet=True)


def legg_kontakt(utkast: Utkast, type_: Kontakttype, dag: date, *, slettet: bool = False) -> None:
    """Register a contact on the first working day from a day on, unless it is yet to come."""
    dag = neste_virkedag(dag)
    if dag >= utkast.per:
        return
    utkast.kontakter.append(
        Kontakt(
            id=utkast.terning.id(),
            type=type_,
            dato=dag,
            slettet=slettet,
            spor=utkast.spor(dag, slettet=slettet),
        )
    )


def legg_kontrakt(utkast: Utkast, start: date) -> None:
    """Register the contract around the start; in chapter 6A it is optional [4.3]."""
    terning = utkast.terning
    dag = terning.virkedag(start - timedelta(15), start + timedelta(30))
    if dag >= utkast.per or not terning.sjanse(0.4 if utkast.etter_6a else 0.85):
        return
    if terning.sjanse(0.03):
        utkast.kontrakter.append(_kontrakt(utkast, dag, slettet=True))
    utkast.kontrakter.append(_kontrakt(utkast, dag))


def _kontrakt(utkast: Utkast, dag: date, *, slettet: bool = False) -> Kontrakt:
    return Kontrakt(
        id=utkast.terning.id(),
        inngaatt=dag,
        slettet=slettet,
        spor=utkast.spor(dag, slettet=slettet),
    )


def legg_reservasjon(utkast: Utkast) -> None:
    """Register a reservation against research for a few."""
    terning = utkast.terning
    if not terning.sjanse(0.03):
        return
    dag = terning.virkedag(utkast.fra, utkast.per)
    if dag >= utkast.per:
        return
    slettet = terning.sjanse(0.2)
    utkast.reservasjoner.append(
        Reservasjon(
            id=terning.id(), dato=dag, slettet=slettet, spor=utkast.spor(dag, slettet=slettet)
        )
    )
