"""The theme in force: which tokens, which text size, and who is told when they change."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette

from desktop.theme import tokens as scale
from desktop.theme.fonts import load_fonts, make_font
from desktop.theme.palette import make_palette, tokens_from_palette
from desktop.theme.stylesheet import make_stylesheet
from desktop.theme.tokens import DARK, LIGHT, Role, Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

Mode = Literal["system", "lys", "mork"]

_ROLE_PROPERTY = "typeRole"


class Theme(QObject):
    """The look in force. Widgets read it while they paint and repaint on `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        """Start out light at 100 %, until `use` is called."""
        super().__init__()
        self._app: QApplication | None = None
        self._mode: Mode = "system"
        self._scale = 1.0
        self._tokens = LIGHT
        self._system_palette = QPalette()
        self._contrast = False
        self._reduced_motion = False
        self._fonts: dict[tuple[Role, bool], QFont] = {}
        self._colours: dict[str, QColor] = {}

    def use(self, app: QApplication, mode: Mode = "system", text_scale: float = 1.0) -> None:
        """Dress the application; call it again to change mode or text size (0.9 to 1.5)."""
        if self._app is not app:
            self._take(app)
        self._mode = mode
        self._scale = min(max(text_scale, scale.TEXT_SCALE_MIN), scale.TEXT_SCALE_MAX)
        self._apply()

    def current(self) -> Tokens:
        """The tokens in force."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are in force."""
        return self._tokens is DARK

    @property
    def high_contrast(self) -> bool:
        """Whether the system runs a contrast theme, and the program therefore no style sheet."""
        return self._contrast

    @property
    def text_scale(self) -> float:
        """The user's text size, 1.0 being 100 %."""
        return self._scale

    @property
    def reduced_motion(self) -> bool:
        """Whether the user asked for less motion."""
        return self._reduced_motion

    def set_reduced_motion(self, reduced: bool) -> None:
        """Turn motion off or on."""
        self._reduced_motion = reduced

    def motion(self, milliseconds: int) -> int:
        """How long a movement lasts: nothing when the user wants less motion."""
        return 0 if self._reduced_motion else milliseconds

    def color(self, name: str) -> QColor:
        """A token as a colour, by its name in `Tokens`."""
        known = self._colours.get(name)
        if known is None:
            known = self._colours[name] = QColor(getattr(self._tokens, name))
        return known

    def font(self, role: Role, *, italic: bool = False) -> QFont:
        """The font of a role at the user's text size."""
        known = self._fonts.get((role, italic))
        if known is None:
            known = self._fonts[role, italic] = make_font(role, self._scale, italic=italic)
        return known

    def height(self, pixels: float) -> int:
        """A height given at 100 %, grown by as much as a line of body text has grown."""
        return round(pixels + self._growth())

    def length(self, pixels: float) -> int:
        """A length given at 100 % (an icon, a column), in proportion to the text size."""
        return round(pixels * self._scale)

    def _growth(self) -> float:
        if self._scale == 1.0:
            return 0.0
        here = QFontMetricsF(make_font(Role.BODY, self._scale)).height()
        return here - QFontMetricsF(make_font(Role.BODY)).height()

    def _take(self, app: QApplication) -> None:
        self._app = app
        self._system_palette = QPalette(app.palette())
        load_fonts()
        # Without this a style sheet puts a widget's first font back whenever it is polished anew.
        app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)

    def _apply(self) -> None:
        if self._app is None:
            return
        hints = self._app.styleHints()
        preference = hints.accessibility().contrastPreference()
        self._contrast = preference == Qt.ContrastPreference.HighContrast
        self._tokens = self._choose(hints.colorScheme())
        self._fonts, self._colours = {}, {}
        self._dress(self._app)
        self.changed.emit()

    def _choose(self, scheme: Qt.ColorScheme) -> Tokens:
        if self._contrast:
            return tokens_from_palette(self._system_palette)
        if self._mode == "system":
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode == "mork" else LIGHT

    def _dress(self, app: QApplication) -> None:
        app.setFont(self.font(Role.BODY))
        if self._contrast:
            app.setPalette(self._system_palette)
            app.setStyleSheet("")
        else:
            app.setPalette(make_palette(self._tokens))
            app.setStyleSheet(make_stylesheet(self._tokens, self.height, dark=self.dark))
        for widget in app.allWidgets():
            _refresh(widget)


def _refresh(widget: QWidget) -> None:
    name = widget.property(_ROLE_PROPERTY)
    if isinstance(name, str):
        widget.setFont(theme().font(Role[name]))


def set_role(widget: QWidget, role: Role) -> None:
    """Set a widget's font by role; the theme sets it anew when the text size changes."""
    widget.setProperty(_ROLE_PROPERTY, role.name)
    widget.setFont(theme().font(role))


@cache
def theme() -> Theme:
    """The theme of this process."""
    return Theme()
