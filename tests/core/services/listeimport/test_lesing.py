"""Reading the register's files: the forms, the encodings, and every bad file with its message."""

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.services.listeimport import Importavvist, Importform, Importrad
from core.services.listeimport.kolonner import kjenn_igjen, noekkel
from core.services.listeimport.lesing import les_fil
from core.services.listeimport.tabell import MAKS_CELLE
from core.services.listeimport.tekst import MAKS_BYTES
from tests.core.services.listeimport.listefil import (
    DUF,
    HODE_11,
    HODE_16,
    HODE_17,
    HODE_AVSLUTTEDE,
    rad,
    skriv,
    som_csv,
)

RAD = rad(HODE_16)
FIL = som_csv(HODE_16, RAD)
TO = som_csv(HODE_16, RAD, rad(HODE_16, duf="9000 000002 00", navn="Åse, Øvrebø"))


def lag(mappe: Path, innhold: bytes | str) -> Path:
    sti = mappe / "fil.csv"
    sti.write_bytes(innhold.encode() if isinstance(innhold, str) else innhold)
    return sti


@pytest.mark.parametrize(
    ("hode", "form"),
    [
        (HODE_11, Importform.LISTE_11),
        (("DUF-nummer", "Fornavn", "Etternavn", *HODE_11), Importform.LISTE_11),
        (("DUF-nummer", "Fornavn, Etternavn", "Fødselsdato", *HODE_11), Importform.LISTE_11),
        (HODE_16, Importform.LISTE_16),
        (HODE_17, Importform.LISTE_17),
        (HODE_AVSLUTTEDE, Importform.AVSLUTTEDE),
    ],
)
def test_the_form_is_known_by_its_header_in_any_order(
    tmp_path: Path, hode: tuple[str, ...], form: Importform
) -> None:
    foerst = les_fil(skriv(tmp_path, hode, rad(hode)))
    snudd = les_fil(skriv(tmp_path, hode[::-1], rad(hode[::-1])))
    assert foerst.form is snudd.form is form
    assert foerst.rader == snudd.rader
    assert foerst.felt == snudd.felt
    har_duf = "DUF-nummer" in hode
    assert foerst.rader[0].duf == (DUF if har_duf else "")
    assert len(foerst.rader[0].celler) == len(hode) - har_duf


def test_the_report_has_its_header_on_the_third_row(tmp_path: Path) -> None:
    fil = les_fil(
        skriv(
            tmp_path,
            ("Oversikt over personer avsluttet introduksjonsprogram",),
            ('Hentet "nå" 14.10.2026',),
            HODE_AVSLUTTEDE,
            rad(HODE_AVSLUTTEDE),
        )
    )
    assert (fil.form, fil.overskriftslinje) == (Importform.AVSLUTTEDE, 3)
    assert [r.linje for r in fil.rader] == [4]


@pytest.mark.parametrize(
    ("skrevet", "felt"),
    [
        ("Sluttmaal", "sluttmaal"),
        ("SLUTTMÅL ", "sluttmaal"),
        ("Sluttma\u030al", "sluttmaal"),
        ("Oppf.komm", "sted"),
        ("Oppf.kommune/byde", "sted"),
        ("Oppfolgings", "fylke"),
        ("Oppfølgin", "fylke"),
        ("Avslutningsarsak", "aarsak"),
        ("Avslutningsaarsakgruppe", "aarsaksgruppe"),
        ("Registrert da", "registrert"),
        ("Frist for gjø", "gjennomfoeringsfrist"),
        ("Foedselsdato", "foedselsdato"),
        ("Fornavn, Ett", "navn"),
        ("Gjennomført", None),
        ("Frist", None),
        ("Registrert", None),
        ("", None),
    ],
)
def test_headers_are_known_however_they_are_written(skrevet: str, felt: str | None) -> None:
    assert kjenn_igjen(skrevet) == felt


@pytest.mark.parametrize(
    ("innhold", "koding"),
    [
        (TO.encode("utf-8-sig"), "UTF-8 med BOM"),
        (TO.encode(), "UTF-8"),
        (TO.encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + TO.encode("utf-16-be"), "UTF-16"),
        (TO.encode("cp1252"), "Windows-1252"),
    ],
)
def test_the_encoding_is_found_and_told(tmp_path: Path, innhold: bytes, koding: str) -> None:
    fil = les_fil(lag(tmp_path, innhold))
    assert fil.koding == koding
    assert fil.rader[1].celler[0] == "Åse, Øvrebø"


@pytest.mark.parametrize(
    ("skilletegn", "navn"), [(";", "semikolon"), (",", "komma"), ("\t", "tabulator")]
)
def test_the_delimiter_is_found_and_told(tmp_path: Path, skilletegn: str, navn: str) -> None:
    fil = les_fil(skriv(tmp_path, HODE_16, RAD, skilletegn=skilletegn))
    assert fil.skilletegn == navn
    assert fil.rader[0].celler[0] == "Maryam, Testesen"


@pytest.mark.parametrize("slutt", ["\r\n", "\n", "\r"])
def test_any_line_ending_and_empty_rows_at_the_end_are_read(tmp_path: Path, slutt: str) -> None:
    fil = les_fil(lag(tmp_path, (FIL + "\r\n" + ";" * 15 + "\r\n").replace("\r\n", slutt)))
    assert [r.linje for r in fil.rader] == [2]


def test_lines_are_counted_as_the_file_has_them(tmp_path: Path) -> None:
    over_to = rad(HODE_16, navn="Åse,\nTestesen")
    fil = les_fil(skriv(tmp_path, HODE_16, over_to, RAD))
    assert [r.linje for r in fil.rader] == [2, 4]


@pytest.mark.parametrize(
    "duf", ["900000000100", "9000 000001 00", "9000-000001-00", "'900000000100", "9000 00000100"]
)
def test_a_duf_number_is_read_however_it_is_written(tmp_path: Path, duf: str) -> None:
    assert les_fil(skriv(tmp_path, HODE_16, rad(HODE_16, duf=duf))).rader[0].duf == DUF


def med(**felt: str) -> str:
    return som_csv(HODE_16, RAD, rad(HODE_16, **felt))


UTEN_FRIST = tuple(k for k in HODE_16 if k != "Frist dato")
# The bad inputs 51–57 of the security goals: the file, the line named, and a piece of the message.
DAARLIGE: dict[str, tuple[bytes | str, int | None, str]] = {
    "51 empty": (b"", None, "ingen rader"),
    "51 BOM": (b"\xef\xbb\xbf", None, "ingen rader"),
    "51 BOM 16": (b"\xff\xfe", None, "ingen rader"),
    "51 blanks": (" \r\n\r\n", None, "ingen rader"),
    "51 header": (som_csv(HODE_16), None, "bare overskriften: ingen rader"),
    "51 empty rows": (som_csv(HODE_16) + ";" * 15 + "\r\n", None, "ingen rader"),
    "52 mixed": (FIL.encode() + "Åse\r\n".encode("cp1252"), 3, "to tegnkodinger"),
    "52 mixed, other way": (
        FIL.encode("cp1252") + "Åse\r\n".encode(),
        3,
        "to tegnkodinger",
    ),
    "52 BOM and not UTF-8": (
        b"\xef\xbb\xbf" + "DUF\r\nÅse\r\n".encode("cp1252"),
        2,
        "kan ikke leses som UTF-8 med BOM",
    ),
    "52 half UTF-16": (FIL.encode("utf-16")[:-1], None, "kan ikke leses som UTF-16"),
    "52 UTF-16 without BOM": (FIL.encode("utf-16-le"), 1, "NUL-tegn"),
    "52 UTF-32": (FIL.encode("utf-32"), 1, "NUL-tegn"),
    "52 not cp1252": (b"F\xf8dt\r\n\x81\r\n", 2, "kan ikke leses som Windows-1252"),
    "52 twice encoded": (FIL.encode().decode("cp1252").encode(), 1, "ødelagt"),
    "52 lost": (med(navn="K\ufffdre"), 3, "gått tapt"),
    "53 other delimiter": (FIL.replace(";", "|"), None, "Fant ingen overskrift"),
    "54 short row": (FIL + ";".join(RAD[:-1]) + "\r\n", 3, "15 kolonner"),
    "54 long row": (FIL + ";".join([*RAD, "x"]) + "\r\n", 3, "17 kolonner"),
    "54 unclosed": (FIL + '"9000 000002 00;Åse\r\n' + ";".join(RAD), 3, "lukkes ikke"),
    "54 quote inside": (FIL + '"9000" 2;' + ";".join(RAD[1:]), 3, "midt i en celle"),
    "54 NUL": (med(navn="Å\0se"), 3, "NUL-tegn"),
    "54 200 kB cell": (med(navn="a" * 200_000), 3, "10\u00a0000 tegn"),
    "54 10 001 characters": (med(navn="a" * (MAKS_CELLE + 1)), 3, "10\u00a0000 tegn"),
    "54 10 001 in lines": (med(navn="a\n" * (MAKS_CELLE // 2 + 1)), 3, "10\u00a0000 tegn"),
    "54 200 kB unclosed": (FIL + '"' + "a;b\r\n" * 40_000, 3, "anførselstegn"),
    "55 twice": (som_csv((*HODE_16, "Kategori"), (*RAD, "")), 1, "«Kategori» står to ganger"),
    "55 unknown": (
        som_csv((*HODE_16[:-1], "Foreldreveileding gjennomført"), RAD),
        1,
        "«Foreldreveileding gjennomført» er ukjent",
    ),
    "55 nearly": (
        som_csv((*HODE_16[:2], "Fødseldato", *HODE_16[3:]), RAD),
        1,
        "Mente du «Fødselsdato»?",
    ),
    "55 without a name": (som_csv((*HODE_16, ""), (*RAD, "x")), 1, "Kolonne 17 har ikke navn"),
    "55 missing": (som_csv(UTEN_FRIST, rad(UTEN_FRIST)), 1, "«Frist dato» mangler"),
    "55 of another form": (som_csv((*HODE_16, "Alder"), (*RAD, "3")), 1, "«Alder» er ukjent"),
    "55 no name in the report": (
        som_csv(
            [k for k in HODE_AVSLUTTEDE if "navn" not in k],
            rad([k for k in HODE_AVSLUTTEDE if "navn" not in k]),
        ),
        1,
        "«Fornavn, Etternavn» mangler",
    ),
    "55 another file": ("a;b;c\r\n1;2;3\r\n", None, "Fant ingen overskrift"),
    "57 power": (med(duf="2,00817E+11"), 3, "ødelagt av Excel"),
    "57 power with point": (med(duf="9.00000E+11"), 3, "ødelagt av Excel"),
    "57 eleven digits": (med(duf="90000000010"), 3, "11 sifre"),
    "57 lost zeros": (med(duf="100"), 3, "tatt bort nuller"),
    "57 decimals": (med(duf="900000000100,0"), 3, "desimaltall"),
    "57 fødselsnummer": (med(duf="02013299997"), 3, "ser ut som et fødselsnummer"),
    "57 other digits": (med(duf="٩٠٠٠٠٠٠٠٠١٠٠"), 3, "12 vanlige sifre"),
    "57 thirteen digits": (med(duf="9000 000001 000"), 3, "13 sifre"),
    "a spreadsheet": (b"PK\x03\x04" + b"\0" * 40, None, "er et regneark"),
    "an old spreadsheet": (b"\xd0\xcf\x11\xe0" + b"\0" * 40, None, "er et regneark"),
}


@pytest.mark.parametrize("navn", DAARLIGE)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, navn: str) -> None:
    innhold, linje, ledd = DAARLIGE[navn]
    with pytest.raises(Importavvist) as avvist:
        les_fil(lag(tmp_path, innhold))
    assert ledd in avvist.value.melding
    assert avvist.value.linje == linje
    if linje:
        assert avvist.value.melding.startswith(f"Linje {linje}: ")


def test_every_number_that_is_broken_is_named(tmp_path: Path) -> None:
    with pytest.raises(Importavvist) as avvist:
        les_fil(
            skriv(tmp_path, HODE_16, rad(HODE_16, duf="2,00817E+11"), RAD, rad(HODE_16, duf="12"))
        )
    assert [b.linje for b in avvist.value.brudd] == [2, 4]
    assert {b.felt for b in avvist.value.brudd} == {"DUF-nummer"}


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    sti = tmp_path / "stor.csv"
    with sti.open("wb") as fil:
        fil.truncate(MAKS_BYTES + 1)  # a hole: it takes no room, and reading it takes long
    with pytest.raises(Importavvist, match="den største filen som leses, er på 40 MB"):
        les_fil(sti)


def test_a_file_with_too_many_rows_is_refused_at_the_first_of_them(tmp_path: Path) -> None:
    hode = ("DUF-nummer", *HODE_11)
    linje = ";".join(("9000 000001 00", *("" for _ in HODE_11))) + "\r\n"
    innhold = som_csv(hode) + linje * 100_000
    assert len(les_fil(lag(tmp_path, innhold)).rader) == 100_000
    with pytest.raises(Importavvist, match="flere enn 100\u00a0000 rader") as avvist:
        les_fil(lag(tmp_path, innhold + linje * 2))
    assert avvist.value.linje == 100_002


@pytest.mark.parametrize(
    ("sti", "ledd"),
    [
        ("finnes-ikke.csv", "Fant ikke"),
        (".", "er en mappe"),
        ("a\0b", "ikke"),
        ("a" * 300, "kan ikke leses"),
    ],
)
def test_what_is_no_file_is_refused(tmp_path: Path, sti: str, ledd: str) -> None:
    with pytest.raises(Importavvist, match=ledd):
        les_fil(tmp_path / sti)


@given(st.binary(max_size=300))
@example(b'\xef\xbb\xbf"')
def test_no_bytes_bring_another_fault(
    tmp_path_factory: pytest.TempPathFactory, innhold: bytes
) -> None:
    sti = tmp_path_factory.getbasetemp() / "bytes.csv"
    sti.write_bytes(innhold)
    with pytest.raises(Importavvist):  # no such bytes are a list of the register
        les_fil(sti)


CELLE = st.text(st.characters(codec="utf-8"), max_size=30)


@given(st.lists(st.lists(CELLE, min_size=16, max_size=16), max_size=3), st.data())
def test_no_cell_brings_another_fault(
    tmp_path_factory: pytest.TempPathFactory, rader: list[list[str]], data: st.DataObject
) -> None:
    tekst = som_csv(HODE_16, *rader)
    sted = data.draw(st.integers(0, len(tekst)))
    tekst = tekst[:sted] + data.draw(CELLE) + tekst[sted:]
    sti = tmp_path_factory.getbasetemp() / "celler.csv"
    sti.write_bytes(tekst.encode())
    leste, melding = lest(sti)
    assert all(not r.duf or len(r.duf) == 12 for r in leste)
    assert melding.endswith((".", "?", ""))


def lest(sti: Path) -> tuple[tuple[Importrad, ...], str]:
    try:
        return les_fil(sti).rader, ""
    except Importavvist as avvist:
        return (), avvist.melding


@given(st.text())
def test_a_key_is_small_letters_and_digits(tekst: str) -> None:
    sett = noekkel(tekst)
    assert sett.isascii()
    assert not sett or sett.isalnum()
    assert noekkel(sett.upper()) == sett or "aa" in sett or "oe" in sett


def test_columns_in_any_order_give_the_same_cells(tmp_path: Path) -> None:
    foerst = les_fil(skriv(tmp_path, HODE_16, RAD)).rader
    for orden in list(permutations(range(16), 2))[:20]:
        hode = (*(HODE_16[i] for i in orden), *(h for i, h in enumerate(HODE_16) if i not in orden))
        assert les_fil(skriv(tmp_path, hode, rad(hode))).rader == foerst
