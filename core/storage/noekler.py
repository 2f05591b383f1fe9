"""The keys of a caseload, once it is unlocked."""

import secrets
from dataclasses import dataclass, field

NOEKKELLENGDE = 32
SALTLENGDE = 16


@dataclass(frozen=True, slots=True)
class Basenoekler:
    """The raw key (32 B) and salt (16 B) of the database and the key (32 B) of its event chain."""

    noekkel: bytes = field(repr=False)
    salt: bytes = field(repr=False)
    kjede: bytes = field(repr=False)


def nye_noekler() -> Basenoekler:
    """Return random keys for a new caseload."""
    return Basenoekler(
        secrets.token_bytes(NOEKKELLENGDE),
        secrets.token_bytes(SALTLENGDE),
        secrets.token_bytes(NOEKKELLENGDE),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bruker:
    """Who has a slot: the name typed at the door, and how the registrations name her."""

    navn: str
    initialer: str = ""
    kommune: str = ""

    @property
    def registrert_av(self) -> str:
        """«3024-NIBO»: the municipality's number and the initials, as registrations carry it."""
        return "-".join(del_ for del_ in (self.kommune, self.initialer or self.navn) if del_)
