from datetime import UTC, date, datetime, timedelta

from core.services.klokke import FastKlokke, Klokke, Systemklokke


def test_systemklokken_er_i_utc_og_hele_sekunder() -> None:
    klokke: Klokke = Systemklokke()
    naa = klokke.naa()
    assert naa.tzinfo is UTC
    assert naa.microsecond == 0


def test_systemklokkens_dag_er_naboen_til_utc_dagen_paa_det_meste() -> None:
    klokke: Klokke = Systemklokke()
    assert abs(klokke.i_dag() - klokke.naa().date()) <= timedelta(days=1)


def test_fast_klokke_staar_til_den_flyttes() -> None:
    klokke = FastKlokke.paa(date(2024, 8, 1))
    assert klokke.naa() == klokke.naa() == datetime(2024, 8, 1, 12, tzinfo=UTC)
    klokke.gaa(timedelta(days=1))
    assert klokke.i_dag() == date(2024, 8, 2)
