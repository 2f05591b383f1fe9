"""The letter facts of a decision: which keys each type has, and what stands in them (B2)."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from core.domain.vedtak import Opplysninger
from core.kodeverk import Opplysning, kodeverk
from core.services import saksfil_slag as slag
from core.services.saksfil_feil import Feil, Feltfeil, ikke_objekt, noekkelledd, under
from core.services.saksfil_objekt import Tillegg, valgfri
from core.services.saksfil_slag import Skjema, Slag


@cache
def _slag_per_noekkel() -> dict[str, Slag]:
    """Return the kind of each fact; one key means one thing in every type that has it."""
    return {
        o.noekkel: _slag(o) for type_ in kodeverk().vedtakstype.values() for o in type_.opplysninger
    }


def _slag(opplysning: Opplysning) -> Slag:
    if opplysning.art == "valg":
        return slag.kode(valg.kode for valg in opplysning.valg)
    return {
        "tekst": slag.KORT,
        "lang_tekst": slag.LANG,
        "dato": slag.DATOTEKST,
        "heltall": slag.HELTALL,
        "desimal": slag.DESIMALTEKST,
        "ja_nei": slag.JA_NEI,
    }[opplysning.art]


@cache
def _noekler(vedtakstype: str) -> frozenset[str]:
    return frozenset(o.noekkel for o in kodeverk().vedtakstype[vedtakstype].opplysninger)


def les_opplysninger(data: object) -> Opplysninger:
    """Read the facts of a decision; which keys its type has is asked in `feil_i_noekler`."""
    if type(data) is not dict:
        raise ikke_objekt(data)
    lest: dict[str, Any] = {}
    feil: list[Feil] = []
    for noekkel, verdi in data.items():
        # Read on first use: most decisions of a calculation have no letter facts.
        kjent = _slag_per_noekkel().get(noekkel)
        try:
            lest[noekkel] = kjent.les(verdi) if kjent and verdi is not None else None
        except Feltfeil as funnet:
            feil += under(noekkelledd(noekkel), funnet.feil)
    if feil:
        raise Feltfeil(feil)
    return lest


def feil_i_noekler(vedtak: Mapping[str, Any]) -> list[Feil]:
    """Return a fault for each letter fact that the type of a decision does not have."""
    if not vedtak.get("opplysninger") or "type" not in vedtak:
        return []
    kjente = _noekler(vedtak["type"])
    return [
        Feil(f"opplysninger.{noekkelledd(noekkel)}", _ukjent(vedtak["type"], kjente))
        for noekkel in vedtak["opplysninger"]
        if noekkel not in kjente
    ]


def _ukjent(vedtakstype: str, kjente: frozenset[str]) -> str:
    navn = kodeverk().vedtakstype[vedtakstype].navn.nb
    lovlige = f"Den kan ha {', '.join(sorted(kjente))}." if kjente else "Den har ingen."
    return f"Vedtakstypen «{navn}» har ikke denne opplysningen. {lovlige}"


def _definisjoner() -> dict[str, Skjema]:
    """Return the definition of the facts: every key that some type has."""
    felt = {
        noekkel: valgfri(noekkel, slag_).skjema for noekkel, slag_ in _slag_per_noekkel().items()
    }
    definisjon = {"type": "object", "properties": felt, "additionalProperties": False}
    return {"opplysninger": definisjon}


def _krav_per_type() -> Skjema:
    """Return for each type of decision that its facts have no other keys than its own."""
    return {"allOf": [_krav(kode) for kode in kodeverk().vedtakstype]}


def _krav(kode: str) -> Skjema:
    noekler = {"propertyNames": {"enum": sorted(_noekler(kode))}}
    return {
        "if": {"properties": {"type": {"const": kode}}, "required": ["type"]},
        "then": {"properties": {"opplysninger": noekler}},
    }


OPPLYSNINGER = Slag(les_opplysninger, dict, {"$ref": "#/$defs/opplysninger"}, _definisjoner)
TILLEGG = Tillegg(feil_i_noekler, _krav_per_type)
