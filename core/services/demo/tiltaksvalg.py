"""Which measures lead to which goal."""

from core.services.demo.terning import Lodd, Terning

_ARBEID = {
    "praksis_arbeid": 22,
    "praksis_norsk": 18,
    "arbeid_i_program": 14,
    "korte_bransjekurs": 12,
    "jobbsoekerkurs": 12,
    "arbeid_loennstilskudd": 8,
    "arbeidsliv_sikkerhetskultur": 7,
    "entreprenoerskap": 5,
}
_SKOLE = {
    "grunnskole_deltid": 20,
    "grunnskole_fulltid": 16,
    "vgo_deltid_fag_yrke": 12,
    "vgo_deltid_studiespesialisering": 11,
    "praksis_norsk": 10,
    "kombinasjonsloep": 10,
    "overgangstilbud_vgo": 6,
    "realkompetanse_vgo": 6,
    "godkjenning_grunnskole_vgo": 6,
    "realkompetanse_grunnskole": 5,
}
_HOEYERE = {
    "norsk_hoeyere": 24,
    "fag_hoeyere_nivaa": 16,
    "engelsk_hoeyere": 14,
    "praksis_arbeid": 12,
    "godkjenning_hoeyere_utdanning": 11,
    "realkompetanse_hoeyere": 8,
    "godkjenning_hoeyere_yrkesfag": 8,
    "realkompetanse_opptak_hoeyere": 12,
}
HOVEDTILTAK = {
    "arbeid": Lodd(_ARBEID),
    "skole": Lodd(_SKOLE),
    "hoeyere": Lodd(_HOEYERE),
    "vgo_fulltid": Lodd({"vgo_fulltid_fag_yrke": 60, "vgo_fulltid_studiespesialisering": 40}),
}
_SMAA = {
    "digital_kompetanse": 18,
    "norsktrening": 15,
    "selvstudium": 13,
    "helsefremmende": 13,
    "personlig_oekonomi": 9,
    "frivillig_sektor": 9,
    "barn_og_familie": 8,
    "annet": 5,
}
SMAATILTAK = Lodd({**_SMAA, "samfunnskunnskap": 26})
SMAATILTAK_6A = Lodd({**_SMAA, "spraaktilbud_engelsk": 12})
_GRUPPE = {
    "hoeyere_utdanning": "hoeyere",
    "fullfoere_vgo_under_25": "skole",
    "fullfoere_vgo_over_25": "skole",
    "deler_av_vgo": "skole",
    "fullfoere_grunnskole": "skole",
    "deler_av_grunnskole": "skole",
}


def hovedgruppe(terning: Terning, maal: str | None, *, foerste: bool) -> str:
    """Give the group of the main measure of a half-year; upper secondary follows a first one."""
    if maal is not None and maal.startswith("fullfoere_vgo") and not foerste:
        return "vgo_fulltid" if terning.sjanse(0.7) else "skole"
    if maal is None:
        return terning.velg(("arbeid", "arbeid", "skole", "hoeyere"))
    return _GRUPPE.get(maal, "arbeid")
