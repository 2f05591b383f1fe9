"""Roles, states and announcements for assistive technology that Qt does not give by itself."""

from __future__ import annotations

from functools import cache

import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ANNOUNCE_INTERVAL_MS = 1000

_ROLE_PROPERTY = "a11yRole"
_EXPANDABLE_PROPERTY = "a11yExpandable"
_EXPANDED_PROPERTY = "a11yExpanded"


class _Interface(QAccessibleWidget):
    """Tells the role and the open/closed state that stand in a widget's properties."""

    def __init__(self, widget: QWidget) -> None:
        role = QAccessible.Role(widget.property(_ROLE_PROPERTY))
        super().__init__(widget, role, widget.accessibleName())
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._widget.accessibleName()
        if kind == QAccessible.Text.Description:
            return self._widget.accessibleDescription()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        if self._widget.property(_EXPANDABLE_PROPERTY):
            expanded = bool(self._widget.property(_EXPANDED_PROPERTY))
            state.expandable = True
            state.expanded = expanded
            state.collapsed = not expanded
        return state


# Qt owns an interface once it has been handed out, but the Python half must live as long.
_alive: dict[int, _Interface] = {}


def _make_interface(_class_name: str, target: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(target, QWidget) or target.property(_ROLE_PROPERTY) is None:
        return None
    known = _alive.get(id(target))
    if known is not None and shiboken6.isValid(known):
        return known
    _forget_dead()
    made = _alive[id(target)] = _Interface(target)
    return made


def _forget_dead() -> None:
    for number in [number for number, one in _alive.items() if not shiboken6.isValid(one)]:
        del _alive[number]


@cache
def _install() -> None:
    QAccessible.installFactory(_make_interface)


def set_accessible_role(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Give a widget the role that its painting means, and a name if one is given."""
    _install()
    widget.setProperty(_ROLE_PROPERTY, role.value)
    if name:
        widget.setAccessibleName(name)


def set_expandable(widget: QWidget, *, expandable: bool, expanded: bool) -> None:
    """Tell whether a widget can be opened and is open; a change is sent out."""
    before = widget.property(_EXPANDED_PROPERTY)
    widget.setProperty(_EXPANDABLE_PROPERTY, expandable)
    widget.setProperty(_EXPANDED_PROPERTY, expanded)
    if before is not None and bool(before) != expanded and QAccessible.isActive():
        changed = QAccessible.State()
        changed.expanded = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(widget, changed))


class Announcer(QObject):
    """Reads messages aloud, one a second at most; the newest polite message wins."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start silent."""
        super().__init__(parent)
        self.spoken: list[str] = []
        self._waiting: tuple[QWidget, str] | None = None
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._speak_waiting)

    def announce(self, widget: QWidget, text: str, *, assertive: bool = False) -> None:
        """Say a text from a widget: at once if assertive, else when the last second has passed."""
        if assertive or not self._busy():
            self._waiting = None
            self._speak(widget, text, assertive=assertive)
            return
        self._waiting = (widget, text)
        self._timer.start(max(0, ANNOUNCE_INTERVAL_MS - self._since.elapsed()))

    def _busy(self) -> bool:
        return self._since.isValid() and self._since.elapsed() < ANNOUNCE_INTERVAL_MS

    def _speak_waiting(self) -> None:
        if self._waiting is None:
            return
        widget, text = self._waiting
        self._waiting = None
        if shiboken6.isValid(widget):
            self._speak(widget, text, assertive=False)

    def _speak(self, widget: QWidget, text: str, *, assertive: bool) -> None:
        self._since.start()
        self.spoken = [*self.spoken[-19:], text]
        event = QAccessibleAnnouncementEvent(widget, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
        QAccessible.updateAccessibility(event)


@cache
def announcer() -> Announcer:
    """The announcer of this process."""
    return Announcer()


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Say a text through the announcer of this process."""
    announcer().announce(widget, text, assertive=assertive)
