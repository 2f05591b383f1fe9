"""The facts that only the letters need, which stand in a file of their own (B2 of the law notes).

A field is defined once and used by the types that need it, so that one key means one thing.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from core.kodeverk.kilde import Rad, les_fil
from core.kodeverk.vedtakskoder import Opplysning, Valg, Vedtakstypekode

FIL = "vedtaksopplysninger.toml"
ARTER = ("tekst", "lang_tekst", "dato", "heltall", "desimal", "ja_nei", "valg")


def les_opplysninger(
    mappe: Path, typer: Mapping[str, Vedtakstypekode]
) -> Mapping[str, tuple[Opplysning, ...]]:
    """Read the letter facts of every type of decision; KodeverkError when they do not fit."""
    fil = les_fil(mappe, FIL)
    felt = fil.liste("felt", _bygg_felt)
    bruk = fil.rad("vedtakstype")
    fil.ferdig()
    liste = {kode: _bygg_liste(bruk, felt, type_) for kode, type_ in typer.items()}
    bruk.ferdig()
    _krev_brukt(fil, felt, liste)
    return MappingProxyType(liste)


def _bygg_felt(noekkel: str, rad: Rad) -> Opplysning:
    art = rad.en_av("art", ARTER)
    valg = rad.tekster("valg") if art == "valg" else {}
    if art == "valg" and not valg:
        raise rad.feil("valg", "er tom")
    return Opplysning(
        noekkel=noekkel,
        navn=rad.tekst("navn"),
        art=art,
        valg=tuple(Valg(kode, navn) for kode, navn in valg.items()),
        paakrevd_i_brev=False,
        gjelder_resultat=(),
    )


def _bygg_liste(
    bruk: Rad, felt: Mapping[str, Opplysning], type_: Vedtakstypekode
) -> tuple[Opplysning, ...]:
    liste = tuple(_bygg_bruk(rad, felt, type_) for rad in bruk.rader(type_.kode))
    if len({opplysning.noekkel for opplysning in liste}) < len(liste):
        raise bruk.feil(type_.kode, "samme felt står to ganger")
    return liste


def _bygg_bruk(rad: Rad, felt: Mapping[str, Opplysning], type_: Vedtakstypekode) -> Opplysning:
    noekkel, paakrevd = rad.en_av("felt", felt), rad.ja("paakrevd")
    resultater = type_.resultater
    if rad.har("resultat"):
        resultater = rad.flere_av("resultat", type_.resultater)
    rad.ferdig()
    return replace(felt[noekkel], paakrevd_i_brev=paakrevd, gjelder_resultat=resultater)


def _krev_brukt(
    fil: Rad, felt: Mapping[str, Opplysning], liste: Mapping[str, tuple[Opplysning, ...]]
) -> None:
    brukt = {opplysning.noekkel for felter in liste.values() for opplysning in felter}
    for noekkel in felt:
        if noekkel not in brukt:
            raise fil.feil(f"felt.{noekkel}", "brukes ikke av noen vedtakstype")
