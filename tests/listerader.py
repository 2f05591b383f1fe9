"""Rows of the list made of statuses, as the database would give them."""

from core.storage.listerad import KAN_MANGLE, RAA, Listerad
from core.storage.personstatus import Personstatus
from core.storage.statuslager import statusrad


def listerad(status: Personstatus) -> Listerad:
    """Give the row that the list reads of a person with a status."""
    lagret = statusrad(status)
    felter = [felt.removesuffix(RAA) for felt in Listerad._fields]
    return Listerad._make((lagret[f] or None) if f in KAN_MANGLE else lagret[f] for f in felter)
