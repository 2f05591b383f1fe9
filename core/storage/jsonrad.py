"""The expressions that make JSON arrays of rows, on both databases."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Table, func

from core.storage.avbilding import Avbilding


def rekke(kolonner: Iterable[ColumnElement[Any]], *, postgres: bool) -> ColumnElement[Any]:
    """Return the expression that makes a JSON array of columns."""
    return func.json_build_array(*kolonner) if postgres else func.json_array(*kolonner)


def radrekke(
    avbilding: Avbilding[Any],
    *foran: ColumnElement[Any],
    postgres: bool,
    tabell: Table | None = None,
) -> ColumnElement[Any]:
    """Return the expression that makes the array of a row, in the order of its fields.

    `tabell` is the twin with the earlier versions, where those are wanted.
    """
    kolonner = (avbilding.tabell if tabell is None else tabell).c
    felter = (
        rekke((kolonner[navn] for navn in felt.kolonner), postgres=postgres)
        if felt.kolonner
        else kolonner[felt.navn]
        for felt in avbilding.felter
    )
    return rekke((*foran, *felter), postgres=postgres)
