"""The types of decision, what each asks for, and the outcomes of an appeal [5.1–5.5, 6.2]."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from core.kodeverk.koder import Kode
from core.kodeverk.tekst import Tekst

Valg = Kode


@dataclass(frozen=True, slots=True, kw_only=True)
class Opplysning:
    """A fact of the decision that only its letter needs.

    `art` is one of tekst, lang_tekst, dato, heltall, desimal, ja_nei, valg; `valg` is empty for
    all but the last. A field is shown for the results in `gjelder_resultat`. Where
    `paakrevd_i_brev`, a letter without it must not be made final (forvaltningsloven § 25).
    """

    noekkel: str
    navn: Tekst
    art: str
    valg: tuple[Valg, ...]
    paakrevd_i_brev: bool
    gjelder_resultat: tuple[str, ...]


# Read on first use: forms and letters need them, calculations do not.
Opplysningsliste = Callable[[], Mapping[str, tuple[Opplysning, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vedtakstypekode:
    """A type of decision: results, fields, legal basis and effect (table 5.4).

    `paakrevd` and `valgfri` hold keys of the registration form: vedtaksdato, resultat, startdato,
    sluttdato, legg_til_frist_som, timer. `malnavn` is the title of the letter by result.
    `standard_frist_som` is proposed for a leave and None for all else.
    """

    kode: str
    navn: Tekst
    resultater: tuple[str, ...]
    paakrevd: tuple[str, ...]
    valgfri: tuple[str, ...]
    hjemmel: Tekst
    hjemmel_6a: Tekst
    malnavn: Mapping[str, Tekst] = field(hash=False)
    virkning: Tekst
    permisjon: bool
    kan_utvide_ved_klage: bool
    standard_frist_som: str | None
    opplysningsliste: Opplysningsliste = field(repr=False, compare=False)

    @property
    def opplysninger(self) -> tuple[Opplysning, ...]:
        """The facts that the letter of this type needs, in the order of the form."""
        return self.opplysningsliste()[self.kode]


@dataclass(frozen=True, slots=True, kw_only=True)
class Klageutfall:
    """An outcome of an appeal: its name, the word for it in a sentence, and its effects [6.2].

    `tekst_i_parentes` stands after the decision in the table, without the brackets.
    """

    kode: str
    navn: Tekst
    kort: Tekst
    tekst_i_parentes: Tekst
    setter_til_side: bool
    utvider_ved_stans: bool
