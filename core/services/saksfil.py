"""The case file: one person's whole file as JSON, read and written exactly.

It is the copy that a person may ask for (GDPR art. 15), the bundle that follows a person to the
next municipality, and what `introreg beregn` computes from.
"""

from core.domain.sak import Sak
from core.services.saksfil_feil import Feil, Feltfeil, Saksfilfeil
from core.services.saksfil_id import fyll_id, med_uuid
from core.services.saksfil_tabell import FORMAT, VERSJON, tabell

__all__ = ["FORMAT", "VERSJON", "Feil", "Saksfilfeil", "les_sak", "med_uuid", "skriv_sak"]


def les_sak(data: object) -> Sak:
    """Read a case from what `json` made of it.

    Ids stay as they stand; a row without one gets a UUID from its place. Raises `Saksfilfeil`
    with every fault in the case when its form is wrong; the rules of registration are not asked.
    """
    try:
        return fyll_id(tabell().les(data))
    except Feltfeil as funnet:
        raise Saksfilfeil(funnet.feil) from None


def skriv_sak(sak: Sak) -> dict[str, object]:
    """Return a case as JSON has it: keys in the file's order, a trace where there is one."""
    return tabell().skriv(sak)
