"""What a goal must be, and when it contradicts registered education (R6, R37)."""

from datetime import date

from core.domain.endring import Avvik, Varsel
from core.domain.sak import Sak
from core.kodeverk import kodeverk

ALDER_VGO = 25


def krav_sluttmaal(kode: str) -> tuple[Avvik, ...]:
    """List what must be mended before a goal can be saved [3.6]."""
    if not kode:
        return (Avvik("kode", "Velg et sluttmål."),)
    if kode not in kodeverk().sluttmaal:
        return (Avvik("kode", f"«{kode}» er ikke et sluttmål i kodeverket. Velg fra listen."),)
    return ()


def varsler_sluttmaal(sak: Sak, kode: str) -> tuple[Varsel, ...]:
    """Warn where the goal contradicts the education that is registered; saving is allowed."""
    maal = kodeverk().sluttmaal[kode]
    vgo = sak.person.fullfoert_vgo
    varsler: list[Varsel] = []
    if vgo is True and not maal.videregaaende_foer:
        varsler.append(
            Varsel(
                "kode",
                "Under Norsk med norskmål står det at personen har fullført "
                "videregående. Sjekk at sluttmålet er riktig.",
            )
        )
    if vgo is False and maal.videregaaende_foer:
        varsler.append(
            Varsel(
                "kode",
                "Sluttmålet gjelder for den som har videregående fra før, men det er "
                "registrert at personen ikke har det.",
            )
        )
    return (*varsler, *_alder(sak, kode))


def _alder(sak: Sak, kode: str) -> tuple[Varsel, ...]:
    """Warn on the age that the goal's name speaks of; never a refusal (A39)."""
    foedt, start = sak.person.foedselsdato, _foerste_start(sak)
    if foedt is None or start is None:
        return ()
    alder = start.year - foedt.year - ((start.month, start.day) < (foedt.month, foedt.day))
    if kode == "fullfoere_vgo_under_25" and alder >= ALDER_VGO:
        return (Varsel("kode", f"Personen er {alder} år ved programstart, ikke under 25."),)
    if kode == "fullfoere_vgo_over_25" and alder < ALDER_VGO:
        return (Varsel("kode", f"Personen er {alder} år ved programstart, ikke fylt 25."),)
    return ()


def _foerste_start(sak: Sak) -> date | None:
    starter = [v.startdato for v in sak.vedtak if v.startdato and v.type == "deltakelse"]
    return min(starter, default=None)
