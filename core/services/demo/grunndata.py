"""Who a member of the cast is, on a few lines."""

from typing import NamedTuple

from core.domain.person import Kjoenn


class Grunndata(NamedTuple):
    """The first ten digits of the DUF number, basic data, category and residence.

    Days are ISO texts as on the anchor day. `navn` is family name and given names, `person` sex,
    birth and interpreter's language, `kategori` its code and first day, `opphold` legal basis,
    permit and arrival, `hjem` the street and the number of children.
    """

    ti_sifre: str
    navn: tuple[str, str]
    person: tuple[Kjoenn, str, str]
    kategori: tuple[str, str]
    opphold: tuple[str, str, str]
    hjem: tuple[str, int]
    vgo: bool | None = None
