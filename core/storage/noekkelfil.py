"""The key file beside the database: its keys, wrapped once for each way in.

`sak.db` has `sak.nokkel`. Every slot holds the same keys under another secret: a password, the
recovery code on paper, or, in a practice caseload, a secret that stands in this source for all to
read. A secret becomes a key by argon2id with the slot's own numbers, and wraps by AES-256-GCM with
the slot's owner as associated data, so that no slot can be moved to another name.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from core.storage.feil import (
    FeilPassord,
    FeilskrevetKode,
    ManglerNoekkelfil,
    SkadetNoekkelfil,
    SvaktPassord,
)
from core.storage.filskriving import skriv_trygt
from core.storage.filvalg import lesbar
from core.storage.gjenopprettingskode import les_kode, ligner_kode, ny_kode
from core.storage.innpakking import Innpakket, Styrke, pakk_inn, pakk_ut
from core.storage.noekler import Basenoekler, Bruker

FORMAT = "introreg-nokkel"
VERSJON = 1
ENDELSE = ".nokkel"
FORRIGE = ".nokkel.forrige"
MINSTE_PASSORD = 12
Aapnet = tuple[Basenoekler, Bruker]
OEVINGSHEMMELIGHET = "introreg øvingsbase, uten ekte personer"
OEVINGSBRUKER = Bruker(navn="Inger Lund", initialer="INLU", kommune="9999")
GJENOPPRETTING = Bruker(navn="gjenoppretting", initialer="GJENOPPRETTING")


class Plasslag(StrEnum):
    """The kinds of slot."""

    PASSORD = "passord"
    GJENOPPRETTING = "gjenoppretting"
    OEVING = "oeving"


VANLIG = Styrke(64 * 1024, 3, 4)
AAPEN = Styrke(1024, 1, 1)  # the practice secret is public; slowness would guard nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Plass:
    """One way in: its owner, how the secret becomes a key, and the wrapped keys in hexadecimal."""

    slag: Plasslag
    bruker: Bruker
    pakke: Innpakket

    @property
    def eier(self) -> bytes:
        """What binds the wrapped keys to this slot's kind and owner."""
        return _eier(self.slag, self.bruker)


@dataclass(frozen=True, slots=True)
class Noekkelfil:
    """The slots of a key file as they are read and written."""

    plasser: tuple[Plass, ...]

    @property
    def oeving(self) -> bool:
        """Whether the caseload opens by itself, for practice."""
        return any(plass.slag is Plasslag.OEVING for plass in self.plasser)

    def laas_opp(self, hemmelighet: str | None, navn: str | None = None) -> Aapnet:
        """Return the keys and whose slot it was; without a secret the practice slot alone.

        `navn` limits the search to one user's slot. `FeilPassord` where nothing opens.
        """
        if hemmelighet is None:
            funnet = self._proev(OEVINGSHEMMELIGHET, Plasslag.OEVING)
        else:
            funnet = self._med_kode(hemmelighet) or self._proev(hemmelighet, Plasslag.PASSORD, navn)
        if funnet is not None:
            return funnet
        if hemmelighet is not None and ligner_kode(hemmelighet):
            les_kode(hemmelighet)
        raise FeilPassord

    def _med_kode(self, hemmelighet: str) -> Aapnet | None:
        """Try what may be a recovery code; a password may happen to look like one."""
        try:
            kode = les_kode(hemmelighet)
        except FeilskrevetKode:
            return None
        return self._proev(kode, Plasslag.GJENOPPRETTING)

    def _proev(self, hemmelighet: str, slag: Plasslag, navn: str | None = None) -> Aapnet | None:
        """Return what the first slot of a kind that opens gives, None where none does."""
        for plass in self.plasser:
            if plass.slag is slag and navn in {None, plass.bruker.navn}:
                noekler = pakk_ut(plass.pakke, hemmelighet, plass.eier)
                if noekler is not None:
                    return noekler, plass.bruker
        return None

    def med_bruker(
        self, noekler: Basenoekler, bruker: Bruker, passord: str, styrke: Styrke = VANLIG
    ) -> "Noekkelfil":
        """Return the file with a slot for a user, in the place of the one she had."""
        ny = _ny_plass(noekler, Plasslag.PASSORD, bruker, sterkt(passord), styrke)
        return Noekkelfil((*self.uten_bruker(bruker.navn).plasser, ny))

    def uten_bruker(self, navn: str) -> "Noekkelfil":
        """Return the file without a user's slot."""
        return Noekkelfil(
            tuple(
                plass
                for plass in self.plasser
                if plass.slag is not Plasslag.PASSORD or plass.bruker.navn != navn
            )
        )


def sterkt(passord: str) -> str:
    """Return a password that is long enough for a new slot; `SvaktPassord` else."""
    if len(passord) < MINSTE_PASSORD:
        raise SvaktPassord
    return passord


def ny_noekkelfil(
    noekler: Basenoekler, bruker: Bruker, passord: str, styrke: Styrke = VANLIG
) -> tuple[Noekkelfil, str]:
    """Return the file of a new caseload with its two compulsory slots, and the recovery code.

    The code is shown once and kept nowhere.
    """
    kode = ny_kode()
    gjenoppretting = _ny_plass(noekler, Plasslag.GJENOPPRETTING, GJENOPPRETTING, kode, styrke)
    return Noekkelfil((gjenoppretting,)).med_bruker(noekler, bruker, passord, styrke), kode


def ny_oevingsfil(noekler: Basenoekler) -> Noekkelfil:
    """Return the file of a practice caseload: anyone who has it can open it."""
    return Noekkelfil(
        (_ny_plass(noekler, Plasslag.OEVING, OEVINGSBRUKER, OEVINGSHEMMELIGHET, AAPEN),)
    )


def _eier(slag: Plasslag, bruker: Bruker) -> bytes:
    return json.dumps(
        [slag.value, bruker.navn, bruker.initialer, bruker.kommune], ensure_ascii=False
    ).encode()


def _ny_plass(
    noekler: Basenoekler, slag: Plasslag, bruker: Bruker, hemmelighet: str, styrke: Styrke
) -> Plass:
    pakke = pakk_inn(noekler, hemmelighet, _eier(slag, bruker), styrke)
    return Plass(slag=slag, bruker=bruker, pakke=pakke)


def noekkelsti(base: Path) -> Path:
    """Return where the key file of a caseload lies."""
    return base.with_suffix(ENDELSE)


def les(base: Path) -> Noekkelfil:
    """Read the key file of a caseload; it is never changed by reading."""
    sti = noekkelsti(base)
    if not sti.is_file():
        raise ManglerNoekkelfil(sti)
    with lesbar(sti):
        innhold = sti.read_bytes()
    try:
        return _av_json(json.loads(innhold.decode("utf-8")))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise SkadetNoekkelfil(sti, base.with_suffix(FORRIGE)) from None


def lagre(base: Path, fil: Noekkelfil) -> None:
    """Write the key file whole or not at all, and keep the one before as `.nokkel.forrige`."""
    sti = noekkelsti(base)
    if sti.exists():
        skriv_trygt(base.with_suffix(FORRIGE), sti.read_bytes())
    skriv_trygt(sti, json.dumps(_som_json(fil), ensure_ascii=False, indent=2).encode())


def _som_json(fil: Noekkelfil) -> dict[str, Any]:
    innhold: dict[str, Any] = {"format": FORMAT, "versjon": VERSJON}
    if fil.oeving:
        innhold["merknad"] = "Øvingsbase: hemmeligheten er offentlig. Ingen ekte personer her."
    innhold["plasser"] = [_plass_som_json(plass) for plass in fil.plasser]
    return innhold | {"sjekksum": _sjekksum(innhold)}


def _plass_som_json(plass: Plass) -> dict[str, Any]:
    return {
        "slag": plass.slag.value,
        "bruker": asdict(plass.bruker),
        "argon2id": plass.pakke.styrke._asdict(),
        "salt": plass.pakke.salt,
        "nonce": plass.pakke.nonce,
        "innpakket": plass.pakke.innhold,
    }


def _av_json(data: dict[str, Any]) -> Noekkelfil:
    """Make the key file of its JSON; ValueError and its kin where it is not whole."""
    innhold = {navn: verdi for navn, verdi in data.items() if navn != "sjekksum"}
    if (data["format"], data["versjon"]) != (FORMAT, VERSJON):
        message = "another format"
        raise ValueError(message)
    if data["sjekksum"] != _sjekksum(innhold):
        message = "another checksum"
        raise ValueError(message)
    return Noekkelfil(tuple(_les_plass(plass) for plass in data["plasser"]))


def _les_plass(data: dict[str, Any]) -> Plass:
    styrke = Styrke(**data["argon2id"])
    pakke = Innpakket(styrke, data["salt"], data["nonce"], data["innpakket"])
    return Plass(slag=Plasslag(data["slag"]), bruker=Bruker(**data["bruker"]), pakke=pakke)


def _sjekksum(innhold: dict[str, Any]) -> str:
    """Return the digest that tells a damaged file from a wrong password."""
    tekst = json.dumps(innhold, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(tekst.encode()).hexdigest()
