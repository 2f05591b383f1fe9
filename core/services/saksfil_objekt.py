"""Objects and lists of a case file, read, written and described by one table of fields each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from operator import attrgetter
from typing import Any, Generic, TypeVar

from core.domain.rad import UTEN_SPOR
from core.services.saksfil_bygg import bygg_spor, klassens_egne, raskt_bygg
from core.services.saksfil_feil import Feil, Feltfeil, ikke_objekt, noekkelledd, under, vis
from core.services.saksfil_slag import Skjema, Slag

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tillegg:
    """What an object demands beyond its fields: of the values together, and so in the schema."""

    kontroll: Callable[[Mapping[str, Any]], list[Feil]]
    skjema: Callable[[], Skjema]


_MANGLER = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """A field of an object: its key, its kind, and what it is when it is left out.

    `standard` is the domain's value for a field that is not there. `null` tells whether `null`
    may stand for leaving it out. `hent` takes the value from the domain object for writing.
    A field that is part of the trace goes into the row's `Spor`.
    """

    navn: str
    slag: Slag
    standard: object
    null: bool
    hent: Callable[[Any], Any]
    i_spor: bool = False

    @property
    def paakrevd(self) -> bool:
        """Whether the field must be there."""
        return self.standard is _MANGLER

    @property
    def skjema(self) -> Skjema:
        """What the schema says of the field."""
        skjema = self.slag.skjema
        if not self.null:
            return skjema
        if "$ref" in skjema:
            return {"anyOf": [skjema, {"type": "null"}]}
        utvidet = {**skjema, "type": [skjema["type"], "null"]}
        if "enum" in skjema:
            utvidet["enum"] = [*skjema["enum"], None]
        return utvidet

    def skriv(self, objekt: object) -> object:
        """Return the field of a domain object as JSON has it."""
        verdi = self.hent(objekt)
        return None if verdi is None else self.slag.skriv(verdi)


def paakrevd(navn: str, slag: Slag) -> Felt:
    """Return a field that must be there and is never null."""
    return Felt(navn=navn, slag=slag, standard=_MANGLER, null=False, hent=attrgetter(navn))


def valgfri(navn: str, slag: Slag, standard: object = None) -> Felt:
    """Return a field that may be left out or null, and then is `standard`."""
    return Felt(navn=navn, slag=slag, standard=standard, null=True, hent=attrgetter(navn))


def utelatt(navn: str, slag: Slag, standard: object) -> Felt:
    """Return a field that may be left out, and then is `standard`, but is never null."""
    return Felt(navn=navn, slag=slag, standard=standard, null=False, hent=attrgetter(navn))


def spor(navn: str, slag: Slag) -> Felt:
    """Return a field of the trace, which is written only where it says something."""
    hent = attrgetter(f"spor.{navn}")
    return Felt(navn=navn, slag=slag, standard=None, null=True, hent=hent, i_spor=True)


class Objekt(Generic[T]):
    """An object of the case file and the domain value that it is read into."""

    def __init__(
        self,
        navn: str,
        bygg: Callable[..., T],
        felt: tuple[Felt, ...],
        tillegg: Tillegg | None = None,
    ) -> None:
        """Prepare the look-ups; `bygg` gets the values by key."""
        self.navn = navn
        self.felt = felt
        self._tillegg = tillegg
        self._lesere = {f.navn: f.slag.les for f in felt}
        self._raske = {f.navn: f.slag.rask or f.slag.les for f in felt}
        self._null = {f.navn: None if f.i_spor else f.standard for f in felt if f.null}
        self._standard = {f.navn: f.standard for f in felt if not f.i_spor and not f.paakrevd}
        self._paakrevd = tuple(f.navn for f in felt if f.paakrevd)
        self._har_spor = any(f.i_spor for f in felt)
        self._bygg: Callable[[Mapping[str, Any]], T] = lambda verdier: bygg(**verdier)
        if isinstance(bygg, type):
            self._bygg = raskt_bygg(bygg)
            self._standard |= klassens_egne(bygg, {"spor", *self._lesere})
        self._antall_uten_spor = len(self._standard) + len(self._paakrevd)

    def les(self, data: object) -> T:
        """Read the object; `Feltfeil` holds every fault in it."""
        if type(data) is not dict:
            raise ikke_objekt(data)
        verdier = self._standard.copy()
        lesere, null = self._raske, self._null
        try:
            for navn, verdi in data.items():
                verdier[navn] = null[navn] if verdi is None else lesere[navn](verdi)
            for navn in self._paakrevd:
                verdier[navn]
        except (KeyError, TypeError, Feltfeil):
            if feil := self._alle_feil(data):
                raise Feltfeil(feil) from None
            raise
        if self._tillegg and (feil := self._tillegg.kontroll(verdier)):
            raise Feltfeil(feil)
        if self._har_spor:
            noe = len(verdier) > self._antall_uten_spor
            verdier["spor"] = bygg_spor(verdier) if noe else UTEN_SPOR
        return self._bygg(verdier)

    def _alle_feil(self, data: dict[str, Any]) -> list[Feil]:
        """Read the object once more, slowly, and return all its faults."""
        feil: list[Feil] = []
        verdier = self._standard.copy()
        for navn, verdi in data.items():
            try:
                verdier[navn] = self._les_felt(navn, verdi)
            except Feltfeil as funnet:
                feil += under(noekkelledd(navn), funnet.feil)
        mangler = [f.navn for f in self.felt if f.paakrevd and f.navn not in data]
        feil += [Feil(navn, "Mangler. Feltet må være med.") for navn in mangler]
        if self._tillegg:
            feil += self._tillegg.kontroll(verdier)
        return feil

    def _les_felt(self, navn: str, verdi: object) -> object:
        if navn not in self._lesere:
            raise Feltfeil.her(self._ukjent(navn))
        if verdi is not None:
            return self._lesere[navn](verdi)
        if navn not in self._null:
            paakrevd = navn in self._paakrevd
            raise Feltfeil.her(
                "Feltet må fylles ut og kan ikke være null."
                if paakrevd
                else "Kan ikke være null. Fyll ut feltet, eller ta det bort."
            )
        return self._null[navn]

    def _ukjent(self, navn: str) -> str:
        naer = get_close_matches(navn[:99], self._lesere, n=1)
        hjelp = f"Mente du «{naer[0]}»? " if naer else ""
        return f"Ukjent felt. {hjelp}Rett navnet, eller ta feltet bort."

    def skriv(self, objekt: T) -> dict[str, object]:
        """Return a domain value as JSON has it, keys in the order of the table."""
        ut = {}
        for felt in self.felt:
            verdi = felt.skriv(objekt)
            if verdi is not None or not felt.i_spor:
                ut[felt.navn] = verdi
        return ut

    @property
    def slag(self) -> Slag:
        """The object as a kind of value."""
        skjema = {"$ref": f"#/$defs/{self.navn}"}
        return Slag(self.les, self.skriv, skjema, self.definisjoner)

    def definisjoner(self) -> dict[str, Skjema]:
        """Return the definition of the object and of all that it holds."""
        alle: dict[str, Skjema] = {}
        for felt in self.felt:
            alle.update(felt.slag.definisjoner())
        return {**alle, self.navn: self.skjema}

    @property
    def skjema(self) -> Skjema:
        """The definition of the object in the schema."""
        skjema: Skjema = {
            "type": "object",
            "properties": {f.navn: f.skjema for f in self.felt},
            "additionalProperties": False,
        }
        if self._paakrevd:
            skjema["required"] = [f.navn for f in self.felt if f.paakrevd]
        return {**skjema, **self._tillegg.skjema()} if self._tillegg else skjema


def liste(objekt: Objekt[Any]) -> Slag:
    """Return the kind of a list of objects, which the domain has as a tuple."""

    def les(data: object) -> tuple[Any, ...]:
        if type(data) is not list:
            raise Feltfeil.her(f"Skal være en liste i hakeparenteser, men er {vis(data)}.")
        try:
            return tuple(map(objekt.les, data))
        except Feltfeil:
            raise Feltfeil(_alle_feil(objekt, data)) from None

    def skriv(rader: tuple[Any, ...]) -> list[object]:
        return [objekt.skriv(rad) for rad in rader]

    rad = objekt.slag
    return Slag(les, skriv, {"type": "array", "items": rad.skjema}, rad.definisjoner)


def _alle_feil(objekt: Objekt[Any], data: list[object]) -> list[Feil]:
    feil: list[Feil] = []
    for plass, rad in enumerate(data):
        try:
            objekt.les(rad)
        except Feltfeil as funnet:
            feil += under(f"[{plass}]", funnet.feil)
    return feil
