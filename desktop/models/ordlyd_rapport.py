"""The words of the reports, of the form of a termination, and of print-outs."""

RAPPORT: dict[str, str | tuple[str, str]] = {
    # print-outs
    "skriv_ut": ("Skriv ut", "Skriv ut"),
    "skriv_ut_valg": ("Skriv ut …", "Skriv ut …"),
    "lagre_som_pdf": ("Lagre som PDF …", "Lagre som PDF …"),
    "pdf_filter": ("PDF-dokument (*.pdf)", "PDF-dokument (*.pdf)"),
    "pdf_lagret": ("Utskriften er lagret i {fil}.", "Utskrifta er lagra i {fil}."),
    "skrevet_ut": ("Skrevet ut {dato}", "Skrive ut {dato}"),
    "side_av": ("Side {nr} av {av}", "Side {nr} av {av}"),
    "for_lang_for_papir": (
        "Papir har plass til {mest} rader, og her er det {n}. Snevre inn, eller last ned som fil.",
        "Papir har plass til {mest} rader, og her er det {n}. Snevre inn, eller last ned som fil.",
    ),
    "ingen_skriver": (
        "Utskriften kunne ikke sendes til skriveren. Velg en annen skriver, eller lagre som PDF.",
        "Utskrifta kunne ikkje sendast til skrivaren. Vel ein annan skrivar, eller lagre som PDF.",
    ),
    "i_grunnlaget": ("{n} i grunnlaget", "{n} i grunnlaget"),
    "filter_linje": "{navn}: {verdi}",
}
