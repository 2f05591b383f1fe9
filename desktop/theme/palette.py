"""Qt palettes from tokens, and tokens from the palette of a contrast theme."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtGui import QColor, QPalette

from desktop.theme.tokens import Tokens

_Role = QPalette.ColorRole
_TOKEN_OF_ROLE = {
    _Role.Window: "bg",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "surface2",
    _Role.Text: "text",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_accent",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.PlaceholderText: "placeholder",
    _Role.ToolTipBase: "rail",
    _Role.ToolTipText: "rail_active_text",
    _Role.Light: "surface",
    _Role.Midlight: "surface2",
    _Role.Mid: "border",
    _Role.Dark: "border_strong",
    _Role.Shadow: "rail",
}
_TEXT_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText)
_CONTRAST_ROLE = {
    "bg": _Role.Window,
    "surface": _Role.Base,
    "surface2": _Role.Base,
    "surface3": _Role.Base,
    "accent_soft": _Role.Base,
    "info_bg": _Role.Base,
    "ok_bg": _Role.Base,
    "warn_bg": _Role.Base,
    "danger_bg": _Role.Base,
    "plum_bg": _Role.Base,
    "hover": _Role.Base,
    "rail": _Role.Window,
    "select": _Role.Highlight,
    "accent": _Role.Highlight,
    "accent_hover": _Role.Highlight,
    "accent_press": _Role.Highlight,
    "danger": _Role.WindowText,
    "rail_active": _Role.Highlight,
    "rail_active_text": _Role.HighlightedText,
    "rail_mark": _Role.Highlight,
    "on_accent": _Role.HighlightedText,
    "on_danger": _Role.Window,
}


def make_palette(tokens: Tokens) -> QPalette:
    """The palette that Fusion draws with when no rule of the style sheet says otherwise."""
    palette = QPalette()
    for role, name in _TOKEN_OF_ROLE.items():
        palette.setColor(role, QColor(getattr(tokens, name)))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.inactive))
    return palette


def tokens_from_palette(palette: QPalette) -> Tokens:
    """Tokens that repeat a contrast theme of the system: text on base, highlight, no tints."""
    colours = {
        field.name: palette.color(_CONTRAST_ROLE.get(field.name, _Role.WindowText)).name()
        for field in fields(Tokens)
    }
    return Tokens(**colours)
