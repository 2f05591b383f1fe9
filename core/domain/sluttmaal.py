"""The goal of the programme [3.6–3.7]."""

from dataclasses import dataclass, field

from core.domain.rad import UTEN_SPOR, Spor


@dataclass(frozen=True, slots=True, kw_only=True)
class TidligereSluttmaal:
    """A goal that was replaced by another."""

    kode: str
    spor: Spor = UTEN_SPOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Sluttmaal:
    """The goal in force and those before it, oldest first; it can be edited, never deleted."""

    kode: str
    spor: Spor = UTEN_SPOR
    tidligere: tuple[TidligereSluttmaal, ...] = ()
    versjon: int = field(default=1, compare=False)
