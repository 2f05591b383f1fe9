"""What every test stands on: no screen, no home folder, no chance, no skipping."""

import os
from collections.abc import Generator, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported by anybody

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.databaser"]

USER_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "campaign", settings.get_profile("ci"), derandomize=False, max_examples=1000
)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The command line of the one application that the Qt tests share."""
    return ["introreg"]


@pytest.fixture(autouse=True, scope="session")
def user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the per-user folders lie in the test's own: no test may see a real caseload."""
    root = tmp_path_factory.mktemp("bruker")
    with pytest.MonkeyPatch.context() as patch:
        for name in USER_FOLDERS:
            patch.setenv(name, str(root / name.lower()))
        yield


def forbid_skipping(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skipped test into a failed one: it would guard nothing, and nobody would notice."""
    if report.outcome == "skipped":
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: hoppet over. En test kjører, eller så finnes den ikke."


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let no test be skipped."""
    report = yield
    forbid_skipping(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Let no test module be skipped."""
    report = yield
    forbid_skipping(report)
    return report
