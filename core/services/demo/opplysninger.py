"""What only the letters need: facts and reasons of decisions, some still missing."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache

from core.domain.vedtak import Opplysningsverdi
from core.kodeverk import Opplysning, kodeverk
from core.services.demo.terning import Terning

_MANGLER = 0.22
_TEKSTER: dict[str, tuple[str, ...]] = {
    "faktum": (
        "Saken bygger på samtale med deltakeren, søknaden og opplysninger fra norskopplæringen.",
        "Deltakeren møtte til samtale med tolk. Lærer og veileder har gitt skriftlig uttalelse.",
        "Kommunen har gått gjennom oppmøtelister, planen og de to siste oppfølgingssamtalene.",
    ),
    "begrunnelse": (
        "Kommunen mener at vilkårene er oppfylt, og har lagt vekt på deltakerens egne ønsker.",
        "Ut fra framdrift, helse og familiesituasjon er dette det riktige nå.",
        "Opplysningene er dokumentert, og ingen mindre inngripende løsning ville ført fram.",
        "Vedtaket følger av planen som ble laget sammen med deltakeren våren før.",
    ),
    "uttalelse": (
        "Deltakeren har fått varselet forklart med tolk og har ingen merknader.",
        "Deltakeren er uenig og peker på lang reisevei og syke barn.",
    ),
    "vilkaar_ikke_oppfylt": (
        "Oppholdstillatelsen er ikke av en slik type som loven krever.",
        "Personen har bodd i en kommune med slik tillatelse i mer enn to år.",
    ),
    "norskmaal": ("A2 muntlig og A1 skriftlig", "B1 i alle delferdigheter", "A2 i alle deler"),
    "omfang_norsk_samfunn": ("18 timer i uka, fem dager", "22 timer i uka", "15 timer i uka"),
    "programlengde": ("To år", "Seks måneder", "Tre år", "Halvannet år"),
    "programinnhold": (
        "Norsk på formiddagen, praksis i barnehage to dager, livsmestring på høsten.",
        "Norsk og matematikk på voksenopplæringen, bransjekurs i renhold, jobbsøking.",
        "Forberedende opplæring, leksehjelp og yrkesprøving på verksted.",
    ),
    "begrunnelse_elementer": (
        "Deltakeren har arbeidet på kjøkken i åtte år og vil bruke det i Norge.",
        "Kartleggingen viser behov for fagbrev før fast arbeid er realistisk.",
    ),
    "endring": (
        "Praksisplassen byttes fra butikk til sykehjem.",
        "Sluttmålet endres, og mer av tida går til skole.",
        "Timetallet i norsk økes, og bransjekurset utsettes til våren.",
    ),
    "tidligere_innhold": ("Butikkpraksis tolv timer i uka.", "Norsk atten timer i uka."),
    "nytt_innhold": ("Sykehjem femten timer i uka.", "Norsk tjueto timer i uka."),
    "framdrift": ("Jevn framgang, to norsknivåer på et år.", "God muntlig, svakere skriftlig."),
    "naerhet_til_sluttmaal": ("Mangler to fag.", "Har fått løfte om stilling etter praksis."),
    "behov": ("Trenger ett semester til for å bestå.", "Må ha mer språk før fagprøven."),
    "motivasjon": ("Møter alltid og ber om mer.", "Vil fullføre og har lagt en egen plan."),
    "arrangoer": ("Bro for fred, Storelva", "Forsoningsforum Fjordvik"),
    "formaal": ("Dialogsamling for unge fra regionen", "Fredskonferanse med reise"),
    "hendelser": ("03.02. én dag, 17.02. to dager, 06.03. én dag, 21.03. én dag.",),
    "fravaersdager": ("11. og 12. i måneden, hele dager.", "Fire timer den 4. og én dag den 19."),
    "uriktig_opplysning": ("Lønn fra deltidsarbeid var ikke meldt.", "Bofellesskap ikke meldt."),
    "forsoekte_tiltak": ("Tre oppfølgingssamtaler, ny praksisplass, tilbud om tolk.",),
    "vilkaar_for_aa_begynne": ("Legeerklæring og en samtale om ny plan.", "Skriftlig avtale."),
    "betalingsvilkaar": ("Tolv like avdrag fra neste måned.", "Hele beløpet innen tre uker."),
    "utbetalingsmaaned": ("neste måned", "oktober", "mars", "juni"),
}
_DAGER = {
    "varsel_dato": -16,
    "bosatt_dato": 0,
    "endring_fra": 14,
    "legeerklaering_dato": -6,
    "foedsel_dato": 12,
    "tilbud_fra": 110,
    "gjelder_fra": 4,
    "ny_vurdering": 170,
    "periode_fra": -62,
    "periode_til": -32,
    "opplysning_dato": -90,
}


def trekk_opplysninger(
    terning: Terning,
    vedtakstype: str,
    resultat: str,
    vedtaksdato: date,
    bosatt: date,
    mangler: float = _MANGLER,
) -> dict[str, Opplysningsverdi]:
    """Draw the letter facts of a decision; the share `mangler` lacks one of them."""
    felter = _felter(vedtakstype, resultat)
    opplysninger = {felt.noekkel: _verdi(terning, felt, vedtaksdato) for felt in felter}
    if "bosatt_dato" in opplysninger:
        opplysninger["bosatt_dato"] = bosatt.isoformat()
    if felter and terning.sjanse(mangler):
        del opplysninger[terning.velg(felter).noekkel]
    return opplysninger


@cache
def _felter(vedtakstype: str, resultat: str) -> tuple[Opplysning, ...]:
    alle = kodeverk().vedtakstype[vedtakstype].opplysninger
    return tuple(felt for felt in alle if resultat in felt.gjelder_resultat)


def _verdi(terning: Terning, felt: Opplysning, vedtaksdato: date) -> Opplysningsverdi:
    return _ARTER[felt.art](terning, felt, vedtaksdato)


def _desimal(terning: Terning, felt: Opplysning, _: date) -> str:
    if felt.noekkel.endswith("_mnd"):
        return f"{terning.mellom(0, 9)}.5"
    if felt.noekkel == "antall_enheter":
        return str(terning.mellom(1, 12))
    return f"{terning.mellom(4, 180) * 100}.50"


def _tekst(terning: Terning, felt: Opplysning, _: date) -> str:
    return terning.velg(_TEKSTER[felt.noekkel])


_ARTER: Mapping[str, Callable[[Terning, Opplysning, date], Opplysningsverdi]] = {
    "tekst": _tekst,
    "lang_tekst": _tekst,
    "dato": lambda _, felt, dag: (dag + timedelta(_DAGER[felt.noekkel])).isoformat(),
    "valg": lambda terning, felt, _: terning.velg(felt.valg).kode,
    "ja_nei": lambda terning, _felt, _dag: terning.sjanse(0.6),
    "heltall": lambda terning, _felt, _dag: terning.mellom(0, 8),
    "desimal": _desimal,
}
