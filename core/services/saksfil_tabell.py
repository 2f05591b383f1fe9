"""The table of the case file as a whole: reader, writer and JSON Schema all come from it."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from core.domain.ordning import Kompetanse
from core.domain.person import Opphold
from core.domain.sak import Sak
from core.services import saksfil_oevrig as oevrig
from core.services import saksfil_person as person
from core.services import saksfil_program as program
from core.services.saksfil_feil import Feltfeil, vis
from core.services.saksfil_objekt import Felt, Objekt, liste, paakrevd, utelatt, valgfri
from core.services.saksfil_slag import konstant

FORMAT = "introreg-sak"
VERSJON = 1


@cache
def tabell() -> Objekt[Sak]:
    """Return the case file, its fields in the order of the file."""
    felt = (
        _konstant("format", FORMAT, _les_format),
        _konstant("versjon", VERSJON, _les_versjon),
        paakrevd("person", person.person().slag),
        _rader("oppfoelging", person.oppfoelging()),
        utelatt("opphold", person.opphold().slag, Opphold()),
        paakrevd("kategorier", liste(person.kategori())),
        valgfri("sluttmaal", program.sluttmaal().slag),
        _rader("vedtak", program.vedtak()),
        _rader("tiltak", program.tiltak()),
        _rader("fravaer", program.fravaer()),
        _rader("avslutninger", program.avslutning()),
        _rader("kontakter", oevrig.kontakt()),
        _rader("kontrakter", oevrig.kontrakt()),
        _rader("reservasjoner", oevrig.reservasjon()),
        _rader("folkeregister", person.folkeregister()),
        _rader("ordninger", oevrig.ordning()),
        utelatt("kompetanse", oevrig.kompetanse().slag, Kompetanse()),
    )
    return Objekt("sak", _bygg_sak, felt)


def _rader(navn: str, objekt: Objekt[Any]) -> Felt:
    return utelatt(navn, liste(objekt), ())


def _konstant(navn: str, riktig: object, les: Callable[[object], object]) -> Felt:
    return replace(paakrevd(navn, konstant(riktig, les)), hent=lambda _: riktig)


def _bygg_sak(format: str, versjon: int, **resten: Any) -> Sak:  # noqa: A002  # the file's own key
    del format, versjon
    return Sak(**resten)


def _les_format(verdi: object) -> str:
    if verdi == FORMAT:
        return FORMAT
    raise Feltfeil.her(f"Skal være «{FORMAT}», men er {vis(verdi)}. Velg en saksfil fra Introreg.")


def _les_versjon(verdi: object) -> int:
    if type(verdi) is int and verdi == VERSJON:
        return VERSJON
    if type(verdi) is int and verdi > VERSJON:
        raise Feltfeil.her(
            f"Saksfilen har versjon {vis(verdi)}, som er nyere enn dette programmet kan lese "
            f"(høyst {VERSJON}). Installer en nyere utgave av Introreg."
        )
    raise Feltfeil.her(f"Ukjent versjon: {vis(verdi)}. Skal være et helt tall fra 1 til {VERSJON}.")
