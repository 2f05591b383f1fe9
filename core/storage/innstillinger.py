"""The settings that belong to the caseload, not to the computer."""

import json

from sqlalchemy import Connection, insert, select, update

from core.storage.systemtabeller import INNSTILLING


class Innstillinger:
    """Settings as JSON values by key."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse

    def hent(self, noekkel: str, ellers: object = None) -> object:
        """Return a setting, or what is given where it was never set."""
        setning = select(INNSTILLING.c.json).where(INNSTILLING.c.noekkel == noekkel)
        tekst = self._forbindelse.execute(setning).scalar_one_or_none()
        return ellers if tekst is None else json.loads(tekst)

    def sett(self, noekkel: str, verdi: object) -> None:
        """Keep a setting; the last one to save it decides."""
        tekst = json.dumps(verdi, ensure_ascii=False)
        neste = INNSTILLING.c.versjon + 1
        endret = update(INNSTILLING).where(INNSTILLING.c.noekkel == noekkel)
        if self._forbindelse.execute(endret.values(json=tekst, versjon=neste)).rowcount == 0:
            ny = {"noekkel": noekkel, "json": tekst, "versjon": 1}
            self._forbindelse.execute(insert(INNSTILLING).values(ny))
