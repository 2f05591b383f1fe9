"""The step that holds the coverage up to its floors."""

import json

from tools.dekning import FileCoverage, gaps, percent, read_report, shortfalls

REPORT = {
    "files": {
        "core\\rules\\frist.py": {
            "summary": {
                "covered_lines": 8,
                "num_statements": 10,
                "covered_branches": 1,
                "num_branches": 2,
            },
            "missing_lines": [4, 9],
            "missing_branches": [[7, 9]],
        }
    }
}


def full(path: str, total: int = 10) -> FileCoverage:
    return FileCoverage(path=path, covered=total, total=total)


def test_a_report_is_read_with_lines_and_branches_together() -> None:
    assert read_report(json.dumps(REPORT)) == [
        FileCoverage(
            path="core/rules/frist.py",
            covered=9,
            total=12,
            missing_lines=(4, 9),
            missing_branches=((7, 9),),
        )
    ]


def test_a_file_counts_for_the_first_folder_that_holds_it() -> None:
    paths = ["core/rules/frist.py", "core/rulesx.py", "core/cli.py", "desktop/a/b.py", "dev.py"]
    assert [full(path).group for path in paths] == ["core/rules", "core", "core", "desktop", ""]


def test_nothing_to_cover_is_covered() -> None:
    assert percent([]) == 100
    assert shortfalls([]) == []


def test_one_branch_short_in_the_rules_is_too_little() -> None:
    short = FileCoverage(path="core/rules/a.py", covered=999, total=1000, missing_lines=(7,))
    assert shortfalls([short, full("core/rules/b.py")]) == [
        "core/rules: 99.90 % er dekket, 100 % er kravet",
        "  core/rules/a.py: 99.9 %, linje 7",
    ]


def test_elsewhere_nine_of_ten_are_enough() -> None:
    enough = FileCoverage(path="desktop/a.py", covered=90, total=100)
    short = FileCoverage(path="core/cli.py", covered=89, total=100)
    assert shortfalls([enough]) == []
    assert shortfalls([enough, short])[0].startswith("core: 89.00 %")


def test_gaps_are_told_as_runs_of_lines_and_as_branches_from_lines_that_run() -> None:
    file = FileCoverage(
        path="core/rules/a.py",
        covered=1,
        total=9,
        missing_lines=(9, 3, 4, 5),
        missing_branches=((7, 9), (4, 5), (11, -1)),
    )
    assert gaps(file) == "linje 3-5, 9, 7→9, 11→-1"
