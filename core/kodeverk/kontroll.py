"""Checks across the lists, for what no single row can tell."""

from core.kodeverk.feil import KodeverkError
from core.kodeverk.samling import Kodeverk

# The rules look these up by name; a list without one of them is of no use to them.
REGLER = (
    "kategori",
    "oppstart",
    "gjenoppstart",
    "grunnfrist",
    "grunnfrist_introduksjonsloven",
    "utvidet_program",
    "utvidet_program_introduksjonsloven",
    "permisjon",
    "stans_medhold",
    "fravaer",
    "manglende_tilbud",
    "gjenaapning",
    "aktiv_tid",
)


def kontroller(kodeverk: Kodeverk) -> None:
    """Raise KodeverkError where two lists contradict each other."""
    _kontroller_ordninger(kodeverk)
    _kontroller_vedtakstyper(kodeverk)
    _kontroller_hendelser(kodeverk)
    for regel in REGLER:
        if regel not in kodeverk.regel:
            raise KodeverkError("regel.toml", f"regel.{regel}", "mangler")


def _kontroller_ordninger(kodeverk: Kodeverk) -> None:
    for kategori in kodeverk.kategori.values():
        if kategori.ordning is None:
            continue
        ordning = kodeverk.ordning.get(kategori.ordning)
        if ordning is None or kategori.kode not in ordning.kategorier:
            melding = "ordningen finnes ikke eller nevner ikke kategorien"
            raise KodeverkError("kategori.toml", f"kategori.{kategori.kode}.ordning", melding)


def _kontroller_vedtakstyper(kodeverk: Kodeverk) -> None:
    for type_ in kodeverk.vedtakstype.values():
        sti = f"vedtakstype.{type_.kode}"
        if set(type_.paakrevd) & set(type_.valgfri):
            raise KodeverkError("vedtak.toml", f"{sti}.valgfri", "et felt er også påkrevd")
        if type_.permisjon != (type_.standard_frist_som is not None):
            melding = "skal stå for en permisjon og bare der"
            raise KodeverkError("vedtak.toml", f"{sti}.standard_frist_som", melding)


def _kontroller_hendelser(kodeverk: Kodeverk) -> None:
    # An event of the population register ends the programme with the cause of the same key.
    for kode in kodeverk.folkeregisterhendelse:
        aarsak = kodeverk.avslutningsaarsak.get(kode)
        if aarsak is None or "regelmotor" not in aarsak.registreres_av:
            melding = "har ingen avslutningsårsak som regelmotoren kan registrere"
            raise KodeverkError("person.toml", f"folkeregisterhendelse.{kode}", melding)
