"""Which template belongs to a decision, and what it needs: what is merged, and what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from core.domain.beregning import Beregning
from core.domain.vedtak import Vedtak
from core.kodeverk import kodeverk
from core.letters.feil import Brevfeil, IngenMal, Malfeil
from core.letters.felt import Felt, Krav, definisjon
from core.letters.kontekst import Kontekst, Verdi

# Beside the package in the source tree and in an installed onedir bundle alike.
MAPPE = Path(__file__).resolve().parents[2] / "templates" / "vedtaksmaler"
MAALFORMER = ("nb", "nn")
OBLIGATORISKE = (
    "avsender.kommune",
    "brev.dato",
    "brev.utkast",
    "mottaker.navn",
    "mottaker.duf",
    "opplysning.begrunnelse",
)
_MANGLER = {"nb": "mangler", "nn": "manglar"}


@dataclass(frozen=True, slots=True)
class Gjennomgang:
    """The fields of a letter: those that are merged, and those that nobody has registered."""

    flettet: tuple[Felt, ...]
    mangler: tuple[Felt, ...]

    @property
    def er_utkast(self) -> bool:
        """Whether something is missing that the letter cannot be final without."""
        return any(felt.paakrevd for felt in self.mangler)


def malnavn(vedtak: Vedtak, *, kapittel_6a: bool) -> str:
    """Name the template of a decision, the same in both standards."""
    return f"{vedtak.type}_{vedtak.resultat}{'_6a' if kapittel_6a else ''}.docx"


def finn_mal(vedtak: Vedtak, beregning: Beregning, maalform: str, mappe: Path = MAPPE) -> Path:
    """Find the template of a decision: type, result, chapter of the law and standard.

    Raises IngenMal when there is none, for a deleted decision, and for persons under
    introduksjonsloven, whose law the standard templates do not cite.
    """
    if vedtak.slettet:
        raise IngenMal("Vedtaket er slettet. Gjenopprett det før du lager brevet.")
    if maalform not in MAALFORMER:
        raise Brevfeil(f"Ukjent målform «{maalform}». Bruk nb eller nn.")
    kategori = kodeverk().kategori[beregning.status.kategori]
    if kategori.lov != "integreringsloven":
        raise IngenMal(
            "Personen følger introduksjonsloven, og malene bygger på integreringsloven. "
            "Skriv brevet i kommunens egen mal."
        )
    fil = mappe / maalform / malnavn(vedtak, kapittel_6a=kategori.kapittel_6a)
    if not fil.is_file():
        type_, resultat = kodeverk().vedtakstype[vedtak.type], kodeverk().resultat[vedtak.resultat]
        raise IngenMal(
            f"Det finnes ingen brevmal for «{type_.navn.nb}» med resultatet "
            f"«{resultat.navn.nb}». Skriv brevet i kommunens egen mal."
        )
    return fil


def les_mal(fil: Path) -> bytes:
    """Read a template; Malfeil when the file cannot be read."""
    try:
        return fil.read_bytes()
    except OSError as feil:
        raise Malfeil(f"Malen «{fil.name}» kan ikke leses. Kontroller installasjonen.") from feil


def krev_obligatoriske(brukt: Iterable[str]) -> None:
    """Raise Malfeil when a template lacks a field that no decision letter can do without."""
    mangler = sorted(set(OBLIGATORISKE) - set(brukt))
    if mangler:
        raise Malfeil(f"Malen mangler felt som et vedtaksbrev må ha: {', '.join(mangler)}.")


def gjennomgaa(
    brukt: Iterable[str], kontekst: Kontekst, vedtak: Vedtak, maalform: str
) -> Gjennomgang:
    """Sort the fields that a template uses into merged and missing, in the template's order.

    A field that the letter can leave out without a loss is in neither when it is empty.
    """
    flettet: list[Felt] = []
    mangler: list[Felt] = []
    for sti in brukt:
        kjent = definisjon(sti, vedtak) if "." in sti else None
        if kjent is None:
            continue
        verdi = _vist(kontekst[sti.partition(".")[0]][sti.partition(".")[2]])
        paakrevd = kjent.krav is Krav.PAAKREVD
        felt = Felt(sti, kjent.etikett.paa(maalform), verdi, kjent.sted.paa(maalform), paakrevd)
        if verdi:
            flettet.append(felt)
        elif kjent.krav is not Krav.VALGFRI:
            mangler.append(felt)
    return Gjennomgang(tuple(flettet), tuple(mangler))


def _vist(verdi: Verdi) -> str:
    return "\n".join(verdi) if isinstance(verdi, list) else str(verdi)


def med_plassholdere(kontekst: Kontekst, gjennomgang: Gjennomgang, maalform: str) -> Kontekst:
    """Put a visible mark where a needed value is missing, and say that the letter is a draft."""
    if not gjennomgang.er_utkast:
        return kontekst
    ny = {gruppe: dict(felter) for gruppe, felter in kontekst.items()}
    for felt in gjennomgang.mangler:
        if felt.paakrevd:
            gruppe, _, navn = felt.noekkel.partition(".")
            tekst = f"[{_MANGLER[maalform]}: {felt.etikett}]"
            ny[gruppe][navn] = [tekst] if isinstance(ny[gruppe][navn], list) else tekst
    ny["brev"]["utkast"] = True
    return ny
