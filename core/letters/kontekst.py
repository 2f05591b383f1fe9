"""From a case and a decision to plain texts: all that a letter can say, and nothing that runs.

The result holds strings, lists of strings and flags alone, cleaned and written in one standard of
Norwegian, so that a template never meets an object of the program.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from core.domain.beregning import Beregning, Enhet, Utvidelse
from core.domain.person import Adressesperre, Person
from core.domain.sak import Sak
from core.domain.vedtak import Dagtype, Opplysningsverdi, Vedtak
from core.kodeverk import Opplysning, Tekst, kodeverk
from core.letters.avsender import Avsender
from core.letters.feil import Verdifeil
from core.letters.felt import opplysninger
from core.letters.rens import avsnitt, rens_linje
from core.letters.skrivemaate import lang_dato, med_enhet, med_liten, periode, tall
from core.rules.kalender import kalenderdager_mellom, virkedager_mellom

Verdi = str | bool | list[str]
Kontekst = dict[str, dict[str, Verdi]]

SKJERMET = Tekst(
    "Sendes via rutinen for skjermet adresse", "Blir sendt via rutinen for skjerma adresse"
)
_STATSFORVALTER = Tekst("statsforvalteren", "statsforvaltaren")
_MED_VGO = Tekst(
    "fullført opplæring på videregående nivå eller høyere",
    "fullført opplæring på vidaregåande nivå eller høgare",
)
_UTEN_VGO = Tekst(
    "ikke fullført opplæring på videregående nivå", "ikkje fullført opplæring på vidaregåande nivå"
)
_SVAR = {True: "ja", False: "nei", None: ""}


def lag_kontekst(
    sak: Sak,
    vedtak: Vedtak,
    beregning: Beregning,
    avsender: Avsender,
    maalform: str,
    dato: date,
) -> Kontekst:
    """Build the texts of a letter in «nb» or «nn»; what is not registered is an empty text.

    `beregning` is the case computed with the decision in it. The keys are the tree of
    `core.letters.felt`. Raises Verdifeil where a registered value cannot stand in a letter.
    """
    kategori = kodeverk().kategori[beregning.status.kategori]
    return {
        "avsender": _avsender(avsender, maalform),
        "brev": _brev(vedtak, maalform, dato),
        "mottaker": _mottaker(sak.person, maalform),
        "opphold": _opphold(sak),
        "program": _program(sak, beregning, maalform),
        "vedtak": _vedtak(sak, vedtak, beregning, maalform, kapittel_6a=kategori.kapittel_6a),
        "opplysning": dict(_opplysninger(vedtak, maalform)),
        "kode": _koder(sak, vedtak, beregning),
    }


def _avsender(avsender: Avsender, maalform: str) -> dict[str, Verdi]:
    felter = Avsender.__dataclass_fields__
    verdier: dict[str, Verdi] = {
        navn: rens_linje(getattr(avsender, navn), f"avsender: {navn}") for navn in felter
    }
    verdier["statsforvalter"] = verdier["statsforvalter"] or _STATSFORVALTER.paa(maalform)
    return verdier


def _brev(vedtak: Vedtak, maalform: str, dato: date) -> dict[str, Verdi]:
    malnavn = kodeverk().vedtakstype[vedtak.type].malnavn[vedtak.resultat]
    return {"dato": lang_dato(dato), "tittel": malnavn.paa(maalform), "utkast": False}


def _mottaker(person: Person, maalform: str) -> dict[str, Verdi]:
    sperret = person.adressesperre is not Adressesperre.INGEN
    return {
        "navn": rens_linje(person.navn, "navn"),
        "adresse": [SKJERMET.paa(maalform)] if sperret else _adresselinjer(person),
        "duf": rens_linje(person.duf_gruppert, "DUF-nummer"),
        "foedselsdato": lang_dato(person.foedselsdato),
        "sperret": sperret,
    }


def _adresselinjer(person: Person) -> list[str]:
    gate = rens_linje(person.adresse.gate, "adresse")
    sted = rens_linje(f"{person.adresse.postnummer} {person.adresse.poststed}", "poststed")
    return [linje for linje in (gate, sted) if linje]


def _opphold(sak: Sak) -> dict[str, Verdi]:
    opphold = sak.opphold
    alder = _alder(sak.person.foedselsdato, opphold.vedtaksdato)
    return {
        "hjemmel": rens_linje(opphold.hjemmel, "oppholdstillatelse"),
        "vedtaksdato": lang_dato(opphold.vedtaksdato),
        "alder": f"{alder} år" if alder is not None else "",
        "etter_avtale": _SVAR[opphold.bosatt_etter_avtale],
    }


def _alder(foedt: date | None, dag: date | None) -> int | None:
    """Count whole years, the birthday included."""
    if foedt is None or dag is None or dag < foedt:
        return None
    return dag.year - foedt.year - ((dag.month, dag.day) < (foedt.month, foedt.day))


def _program(sak: Sak, beregning: Beregning, maalform: str) -> dict[str, Verdi]:
    kv, status = kodeverk(), beregning.status
    vgo, maal = sak.person.fullfoert_vgo, sak.sluttmaal
    grunn = next((s for s in beregning.frist.steg if s.utvidelse.regel == "grunnfrist"), None)
    lengde = med_enhet(grunn.utvidelse.antall, Enhet.MND, maalform) if grunn else ""
    maalnavn = kv.sluttmaal[maal.kode].navn.paa(maalform) if maal else ""
    return {
        "kategori": kv.kategori[status.kategori].navn.paa(maalform),
        "kategori_fra": lang_dato(status.kategori_fra),
        "utdanning": "" if vgo is None else (_MED_VGO if vgo else _UTEN_VGO).paa(maalform),
        "sluttmaal": maalnavn,
        "sluttmaal_kort": maalnavn.partition(" - ")[0],
        "lengde": lengde,
        "beregnet_fra": lang_dato(beregning.frist.beregnet_fra),
        "frist": lang_dato(beregning.frist.frist),
    }


def _vedtak(
    sak: Sak, vedtak: Vedtak, beregning: Beregning, maalform: str, *, kapittel_6a: bool
) -> dict[str, Verdi]:
    kv = kodeverk()
    type_ = kv.vedtakstype[vedtak.type]
    utvidelse = _utvidelse_av(vedtak, beregning)
    forlengelse = med_enhet(utvidelse.antall, utvidelse.enhet, maalform) if utvidelse else ""
    registrert = vedtak.opplysninger.get("brukte_dager")
    brukt_foer = registrert if isinstance(registrert, int) else _brukt_foer(sak, vedtak)
    return {
        "type": type_.navn.paa(maalform),
        "resultat": kv.resultat[vedtak.resultat].navn.paa(maalform),
        "dato": lang_dato(vedtak.vedtaksdato),
        "startdato": lang_dato(vedtak.startdato),
        "sluttdato": lang_dato(vedtak.sluttdato),
        "periode": periode(vedtak.startdato, vedtak.sluttdato, maalform),
        "dager": _dager(vedtak, maalform),
        "timer": med_enhet(vedtak.timer, "timer", maalform) if vedtak.timer is not None else "",
        "aar": str((vedtak.startdato or vedtak.vedtaksdato).year),
        "brukt_foer": med_enhet(brukt_foer, Enhet.VIRKEDAGER, maalform),
        "forlengelse": forlengelse,
        "hjemmel": (type_.hjemmel_6a if kapittel_6a else type_.hjemmel).paa(maalform),
        "kapittel_6a": kapittel_6a,
    }


def _utvidelse_av(vedtak: Vedtak, beregning: Beregning) -> Utvidelse | None:
    """Find what a decision adds to the deadline."""
    utvidelser = (steg.utvidelse for steg in beregning.frist.steg)
    return next((u for u in utvidelser if u.rad_id == vedtak.id), None)


def _dager(vedtak: Vedtak, maalform: str) -> str:
    if vedtak.startdato is None or vedtak.sluttdato is None:
        return ""
    if vedtak.legg_til_frist_som is Dagtype.KALENDERDAGER:
        antall = kalenderdager_mellom(vedtak.startdato, vedtak.sluttdato)
        return med_enhet(antall, Enhet.KALENDERDAGER, maalform)
    antall = virkedager_mellom(vedtak.startdato, vedtak.sluttdato)
    return med_enhet(antall, Enhet.VIRKEDAGER, maalform)


def _brukt_foer(sak: Sak, vedtak: Vedtak) -> int:
    """Count the working days of the same leave earlier in the year of this one.

    The quotas of integreringsforskriften §§ 14 and 14a are ten working days a calendar year.
    """
    start = vedtak.startdato
    if start is None:
        return 0
    return sum(
        virkedager_mellom(max(annet.startdato, date(start.year, 1, 1)), annet.sluttdato)
        for annet in sak.vedtak
        if annet.type is vedtak.type and annet.er_innvilget and annet.id != vedtak.id
        if annet.startdato and annet.sluttdato and annet.startdato < start
    )


def _opplysninger(vedtak: Vedtak, maalform: str) -> Iterator[tuple[str, Verdi]]:
    for noekkel, opplysning in opplysninger().items():
        verdi = vedtak.opplysninger.get(noekkel)
        yield noekkel, _skriv(opplysning, verdi, maalform)


def _skriv(opplysning: Opplysning, verdi: Opplysningsverdi, maalform: str) -> Verdi:
    navn = opplysning.navn.paa(maalform)
    if opplysning.art == "lang_tekst":
        return avsnitt(_som_tekst(verdi), navn)
    if verdi is None or verdi == "":
        return ""
    if opplysning.art == "ja_nei":
        return _SVAR[bool(verdi)]
    tekst = rens_linje(_som_tekst(verdi), navn)
    try:
        return _skriv_en(opplysning, tekst, maalform)
    except (ValueError, InvalidOperation, KeyError) as feil:
        raise Verdifeil(
            f"«{navn}» har en verdi som ikke passer ({tekst[:40]}). Rett den."
        ) from feil


def _skriv_en(opplysning: Opplysning, tekst: str, maalform: str) -> str:
    if opplysning.art == "dato":
        return lang_dato(date.fromisoformat(tekst))
    if opplysning.art == "valg":
        valg = {v.kode: v.navn for v in opplysning.valg}
        return med_liten(valg[tekst].paa(maalform))
    if opplysning.art in {"heltall", "desimal"}:
        return _tall_med_enhet(opplysning.noekkel, Decimal(tekst), maalform)
    return tekst


def _tall_med_enhet(noekkel: str, antall: Decimal, maalform: str) -> str:
    if noekkel.endswith("_mnd"):
        return med_enhet(antall, Enhet.MND, maalform)
    if noekkel.endswith("_dager"):
        return med_enhet(antall, Enhet.VIRKEDAGER, maalform)
    return tall(antall)


def _som_tekst(verdi: Opplysningsverdi) -> str:
    if isinstance(verdi, list):
        return "\n".join(", ".join(rad.values()) for rad in verdi)
    return "" if verdi is None else str(verdi)


def _koder(sak: Sak, vedtak: Vedtak, beregning: Beregning) -> dict[str, Verdi]:
    koder: dict[str, Verdi] = {
        "type": vedtak.type.value,
        "resultat": vedtak.resultat.value,
        "kategori": beregning.status.kategori,
        "sluttmaal": sak.sluttmaal.kode if sak.sluttmaal else "",
    }
    for noekkel, opplysning in opplysninger().items():
        if opplysning.art == "valg":
            koder[noekkel] = str(vedtak.opplysninger.get(noekkel) or "")
    return koder
