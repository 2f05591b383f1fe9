"""The event log of invented cases: every step in its order, and the deadline that it led to."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.domain.endring import Handling
from core.domain.sak import Sak
from core.rules import UtenKategori, beregn_status
from core.services.demo import lag_sak, lag_saker
from core.services.demo.logg import logg_for, sak_paa

PER = date(2026, 10, 14)
MELNYK = 8
SLUTTEN = datetime(2026, 10, 14, 23, 59, tzinfo=UTC)
MELNYKS_FRISTER = (
    ("2024-08-13", "2026-08-12"),
    ("2024-08-27", "2026-09-02"),
    ("2024-11-13", "2026-09-07"),
    ("2024-11-16", "2026-09-02"),
    ("2025-03-01", "2026-09-16"),
    ("2025-09-11", "2026-09-16"),
    ("2025-09-23", "2026-10-01"),
    ("2025-12-02", "2026-08-12"),
    ("2026-03-03", "2026-12-31"),
    ("2026-06-29", "2026-12-31"),
    ("2026-08-29", "2027-01-15"),
)


@pytest.fixture(scope="module")
def saker() -> tuple[Sak, ...]:
    """Some hundred persons."""
    return tuple(lag_saker(250, 6, PER))


def test_saken_paa_slutten_er_saken(saker: tuple[Sak, ...]) -> None:
    for sak in saker:
        assert sak_paa(sak, SLUTTEN) == sak


@pytest.mark.parametrize(("dag", "frist"), MELNYKS_FRISTER)
def test_melnyks_frist_slik_den_sto_den_gangen(dag: str, frist: str) -> None:
    den_gangen = datetime.fromisoformat(dag).replace(tzinfo=UTC)
    sak = sak_paa(lag_sak(MELNYK, 1, PER), den_gangen)
    assert beregn_status(sak, den_gangen.date()).frist == date.fromisoformat(frist)


def test_loggen_har_hver_handling_i_rekkefoelge(saker: tuple[Sak, ...]) -> None:
    for sak in saker:
        tider = [linje.endring.tidspunkt for linje in logg_for(sak)]
        assert tider == sorted(tider)
    logg = logg_for(lag_sak(MELNYK, 1, PER))
    handlinger = [linje.endring.handling for linje in logg]
    assert handlinger.count(Handling.SLETTET) == 2
    assert handlinger.count(Handling.ENDRET) == 2
    assert {linje.endring.liste for linje in logg} >= {"vedtak", "klager", "sluttmaal", "tiltak"}


def test_loggens_siste_frist_er_sakens(saker: tuple[Sak, ...]) -> None:
    antall = 0
    for sak in saker:
        siste = logg_for(sak)[-1].endring
        try:
            frist = beregn_status(sak, siste.tidspunkt.date()).frist
        except UtenKategori:
            assert siste.frist_etter is None
            continue
        antall += 1
        assert siste.frist_etter == frist
    assert antall > 200


def test_hver_frist_begynner_der_den_forrige_sluttet(saker: tuple[Sak, ...]) -> None:
    flyttet = 0
    for sak in saker:
        forrige = None
        for linje in logg_for(sak):
            assert linje.endring.frist_foer == forrige
            forrige = linje.endring.frist_etter
            flyttet += linje.endring.frist_foer != forrige
    assert flyttet > len(saker)


def test_en_slettet_rad_sto_til_den_ble_slettet(saker: tuple[Sak, ...]) -> None:
    slettede = [(s, v) for s in saker for v in s.vedtak if v.slettet]
    assert slettede
    for sak, vedtak in slettede:
        slettet = vedtak.spor.slettet_tid
        assert slettet is not None
        foer = {v.id: v for v in sak_paa(sak, slettet - timedelta(seconds=1)).vedtak}
        assert not foer[vedtak.id].slettet
