"""The words of the pages beside the programme: NIR, other schemes, research, competence."""

PERSON_SIDER: dict[str, str | tuple[str, str]] = {
    # NIR: what is known at a glance
    "nir_aktive": ("NIR – aktive ordninger", "NIR – aktive ordningar"),
    "nir_kategori": "NIR – kategori",
    "gjeldende": ("Gjeldende", "Gjeldande"),
    "bor_i_kommune": ("Bor i {kommune} kommune", "Bur i {kommune} kommune"),
    "oppfoelging_i_kommune": ("Oppfølging i {kommune} kommune", "Oppfølging i {kommune} kommune"),
    "bydel_fra": ("{bydel}, fra {dato}", "{bydel}, frå {dato}"),
    "fra_dagen": ("Fra {dato}", "Frå {dato}"),
    # NIR: a card for each scheme
    "norskmaal": "Norskmål",
    "proeve_resultat": "{resultat}, {dato}",
    "gaa_til_ordningen": ("Gå til ordningen", "Gå til ordninga"),
    "gaa_til_proever": ("Gå til prøveresultater", "Gå til prøveresultat"),
    "knapp_for_ordning": "{knapp} – {ordning}",
    "vis_logg": ("Vis beregningslogg", "Vis utrekningslogg"),
    "kan_bare_leses": ("Kan bare leses her", "Kan berre lesast her"),
    "igjen_av_programtiden": ("{dager} av programtiden", "{dager} av programtida"),
    "ubesvarte_klager_en": ("{n} ubesvart klage", "{n} klage utan svar"),
    "ubesvarte_klager_flere": ("{n} ubesvarte klager", "{n} klager utan svar"),
    "pille_mangler": ("Mangler {hva}", "Manglar {hva}"),
    "vedtak_og_sluttmaal_smaa": ("vedtak og sluttmål", "vedtak og sluttmål"),
    "sluttmaal_smaa": ("sluttmål", "sluttmål"),
    "inaktive_ordninger": ("Fullførte og inaktive ordninger", "Fullførte og inaktive ordningar"),
    "vis_de_inaktive": ("Vis", "Vis"),
    "skjul_de_inaktive": ("Skjul", "Skjul"),
    "aapne_ordning": ("Åpne", "Opne"),
    "kategori_ikke_gjeldende": ("{navn} (ikke gjeldende)", "{navn} (ikkje gjeldande)"),
    "fra_smaa": ("fra {dato}", "frå {dato}"),
    "ingen_aktive_ordninger": ("Ingen aktive ordninger", "Ingen aktive ordningar"),
    "ingen_aktive_neste": (
        "En ordning åpnes av en kategori. Kategorier legges til under Grunndata.",
        "Ei ordning blir opna av ein kategori. Kategoriar blir lagde til under Grunndata.",
    ),
}
