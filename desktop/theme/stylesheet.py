"""The style sheet, generated from the tokens; the only place where QSS is written."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from desktop.theme import tokens as scale

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme.tokens import Tokens

_ICON_DIR = Path(__file__).resolve().parents[2] / "resources" / "ikoner"

_BASE = """
QMainWindow, QDialog, QWidget[flate="side"] { background: $bg; }
QWidget[flate="surface"] { background: $surface; }
QWidget[flate="surface2"] { background: $surface2; }
QFrame[flate="kort"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[flate="whatif"] { background: $surface; border: 1px solid $accent_line;
  border-radius: 10px; }
QFrame[flate="ramme"] { background: $surface; border: 1px solid $border; border-radius: 6px; }
QFrame[flate="kant"] { background: $accent; border: none; }
QFrame[flate="strek"] { background: $border; border: none; }
QLabel { background: transparent; color: $text; }
QLabel[tone="text2"] { color: $text2; }
QLabel[tone="inactive"] { color: $inactive; }
QLabel[tone="placeholder"] { color: $placeholder; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="info"] { color: $info; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="plum"] { color: $plum; }
QLabel[tone="on_rail"] { color: $rail_active_text; }
QToolTip { background: $rail; color: $rail_active_text; border: 1px solid $border_strong;
  padding: 4px 6px; }
QScrollArea, QScrollArea > QWidget > QWidget[flate="rull"] { background: transparent;
  border: none; }
"""

_PILLS = """
QLabel[pill] { border-radius: ${pill_radius}px; padding: 0 8px; min-height: ${pill}px;
  max-height: ${pill}px; }
QLabel[pill="noytral"] { background: $surface3; color: $text2; }
QLabel[pill="tast"] { background: $surface3; color: $text2; border-radius: 4px;
  padding: 0 7px; min-height: ${key}px; max-height: ${key}px; }
QLabel[pill="aksent"] { background: $accent_soft; color: $accent_soft_text; }
QLabel[pill="info"] { background: $info_bg; color: $info; }
QLabel[pill="ok"] { background: $ok_bg; color: $ok; }
QLabel[pill="warn"] { background: $warn_bg; color: $warn; }
QLabel[pill="danger"] { background: $danger_bg; color: $danger; }
QLabel[pill="plomme"] { background: $plum_bg; color: $plum; }
"""

_BUTTONS = """
QPushButton, QToolButton { background: $surface; color: $text;
  border: 1px solid $border_strong; border-radius: 6px; padding: 0 12px;
  min-height: ${button}px; max-height: ${button}px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $surface3; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 0 11px;
  min-height: ${button_focus}px; max-height: ${button_focus}px; }
QPushButton[small="true"], QToolButton[small="true"] { min-height: ${small}px;
  max-height: ${small}px; padding: 0 10px; }
QPushButton[small="true"]:focus, QToolButton[small="true"]:focus { min-height: ${small_focus}px;
  max-height: ${small_focus}px; padding: 0 9px; }
QPushButton[variant="primary"] { background: $accent; color: $on_accent;
  border: 1px solid $accent; }
QPushButton[variant="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[variant="primary"]:pressed { background: $accent_press; }
QPushButton[variant="primary"]:focus { border: 2px solid $focus; }
QPushButton[variant="danger"] { background: $surface; color: $danger;
  border: 1px solid $danger_line; }
QPushButton[variant="danger"]:hover { background: $danger_bg; }
QPushButton[variant="danger"]:focus { border: 2px solid $focus; }
QPushButton[variant="dangerFill"] { background: $danger; color: $on_danger;
  border: 1px solid $danger; }
QPushButton[variant="dangerFill"]:focus { border: 2px solid $focus; }
QPushButton[variant="quiet"] { background: transparent; color: $accent;
  border: 1px solid transparent; }
QPushButton[variant="quiet"]:hover { background: $accent_soft; color: $accent_soft_text; }
QPushButton[variant="quiet"]:focus { border: 2px solid $focus; }
QPushButton[variant="link"] { background: transparent; color: $accent; border: none;
  padding: 0 4px; text-align: left; text-decoration: underline; }
QPushButton[variant="link"]:hover { color: $accent_hover; }
QPushButton[variant="link"]:focus { border: 2px solid $focus; padding: 0 2px; }
QPushButton[variant="link"][tone="info"] { color: $info; }
QPushButton[variant="link"][tone="ok"] { color: $ok; }
QPushButton[variant="link"][tone="warn"] { color: $warn; }
QPushButton[variant="link"][tone="danger"] { color: $danger; }
QPushButton[variant="toast"] { background: transparent; color: $rail_mark;
  border: 1px solid transparent; padding: 0 7px; }
QPushButton[variant="toast"]:hover { background: $rail_active; }
QPushButton[variant="toast"]:focus { border: 2px solid $rail_focus; padding: 0 6px; }
QPushButton[variant="chip"] { border-radius: ${chip_radius}px; padding: 0 12px; }
QPushButton[variant="chip"]:checked { background: $accent_soft; color: $accent_soft_text;
  border: 1px solid $accent; }
QPushButton[variant="chip"]:focus { border: 2px solid $focus; padding: 0 11px; }
QPushButton:disabled, QPushButton[variant="primary"]:disabled,
QPushButton[variant="danger"]:disabled { background: $surface2; color: $inactive;
  border: 1px solid $border; }
QPushButton[variant="quiet"]:disabled { background: transparent; border-color: transparent; }
QToolButton[variant="ikon"] { background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 0; min-width: ${target}px; max-width: ${target}px;
  min-height: ${target}px; max-height: ${target}px; }
QToolButton[variant="ikon"]:hover { background: $accent_soft; }
QToolButton[variant="ikon"]:focus { border: 2px solid $focus; min-width: ${target_focus}px;
  max-width: ${target_focus}px; min-height: ${target_focus}px;
  max-height: ${target_focus}px; }
QPushButton::menu-indicator { image: url("$menu_arrow"); width: 10px; height: 10px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }
QPushButton[meny="true"] { padding-right: 14px; }
QPushButton[meny="true"]:focus { padding-right: 13px; }
QPushButton[meny="true"][small="true"] { padding-right: 18px; }
QPushButton[meny="true"][small="true"]:focus { padding-right: 17px; }
"""

_SEGMENTS = """
QFrame[flate="segment"] { background: $surface2; border: 1px solid $border_strong;
  border-radius: 8px; }
QPushButton[variant="segment"] { background: transparent; color: $text2; border: none;
  border-radius: 6px; padding: 0 11px; min-height: ${segment}px; max-height: ${segment}px; }
QPushButton[variant="segment"]:hover { background: $surface3; }
QPushButton[variant="segment"]:checked { background: $accent; color: $on_accent; }
QPushButton[variant="segment"]:focus { border: 2px solid $focus; padding: 0 9px;
  min-height: ${segment_focus}px; max-height: ${segment_focus}px; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: $text2; border: none;
  border-bottom: 3px solid transparent; padding: 9px 8px 8px; margin: 0 6px; }
QTabBar::tab:selected { color: $accent; }
QTabBar::tab:hover:!selected { color: $text; border-bottom: 3px solid $border; }
QTabBar::tab:focus { border: 2px solid $focus; border-radius: 6px; padding: 8px 6px 7px; }
"""

_FIELDS = """
QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractSpinBox { background: $surface;
  color: $text; border: 1px solid $border_strong; border-radius: 6px; padding: 0 9px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${button}px; max-height: ${button}px; }
QPlainTextEdit, QTextEdit { padding: 6px 9px; }
QLineEdit:hover, QComboBox:hover { border-color: $text2; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus,
QAbstractSpinBox:focus { border: 2px solid $focus; padding: 0 8px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px 8px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { min-height: ${button_focus}px;
  max-height: ${button_focus}px; }
QLineEdit[feil="true"], QComboBox[feil="true"], QPlainTextEdit[feil="true"] {
  border: 2px solid $danger; padding: 0 8px; min-height: ${button_focus}px;
  max-height: ${button_focus}px; }
QLineEdit[feil="true"]:focus, QComboBox[feil="true"]:focus { border: 2px solid $focus; }
QLineEdit:disabled, QComboBox:disabled { background: $surface2; color: $inactive;
  border-color: $border; }
QLineEdit QToolButton, QLineEdit QToolButton:hover { background: transparent; border: none;
  padding: 0; margin: 0; min-width: 0; min-height: 0; }
QLineEdit[ramme="ingen"], QLineEdit[ramme="ingen"]:focus { border: none;
  background: transparent; }
QComboBox { padding-right: 3px; }
QComboBox:focus { padding-right: 2px; }
QComboBox::drop-down { border: none; width: 26px; subcontrol-origin: padding;
  subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$chevron"); width: 15px; height: 15px; }
QComboBox QAbstractItemView { background: $surface; color: $text; outline: none;
  border: 1px solid $border_strong; border-radius: 6px; padding: 4px;
  selection-background-color: $select; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${list_item}px; padding: 0 6px;
  border-radius: 4px; }
QCheckBox, QRadioButton { background: transparent; color: $text; spacing: 8px;
  padding: 2px 5px 2px 1px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $inactive; }
QCheckBox::indicator, QRadioButton::indicator { width: ${indicator}px;
  height: ${indicator}px; background: $surface; border: 2px solid $border_strong;
  border-radius: 4px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$check"); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent;
  image: url("$partial"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $surface2;
  border-color: $border; }
QRadioButton::indicator { border-radius: ${radio_radius}px; }
QRadioButton::indicator:checked { border-color: $accent;
  background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
    stop:0 $surface, stop:0.38 $surface, stop:0.46 $accent, stop:1 $accent); }
"""

_VIEWS = """
QHeaderView { background: $surface2; border: none; }
QHeaderView::section { background: $surface2; color: $text2; border: none;
  border-bottom: 1px solid $border; padding: 0 10px; min-height: ${head}px; }
QHeaderView::section:hover { background: $surface3; }
QHeaderView::down-arrow { image: url("$chevron"); width: 14px; height: 14px;
  subcontrol-position: center right; right: 4px; }
QHeaderView::up-arrow { image: url("$chevron_up"); width: 14px; height: 14px;
  subcontrol-position: center right; right: 4px; }
QTableView, QTreeView, QListView { background: $surface; color: $text; border: none;
  outline: none; gridline-color: $border; alternate-background-color: $surface;
  selection-background-color: $select; selection-color: $text; }
QTableView::item, QListView::item, QTreeView::item { border: none; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
  background: $select; color: $text; }
QTableCornerButton::section { background: $surface2; border: none; }
QMenu { background: $surface; color: $text; border: 1px solid $border_strong;
  border-radius: 6px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: $select; color: $text; }
QMenu::item:disabled { color: $inactive; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $text2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $surface3; border: none; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: $border; }
"""

_SHEET = Template(_BASE + _PILLS + _BUTTONS + _SEGMENTS + _FIELDS + _VIEWS)


def make_stylesheet(tokens: Tokens, height: Callable[[float], int], *, dark: bool) -> str:
    """The style sheet for a set of tokens; `height` grows a height with the text size."""
    return _SHEET.substitute(asdict(tokens) | _heights(height) | _images(dark=dark))


def _heights(height: Callable[[float], int]) -> dict[str, str]:
    button, small = height(scale.FIELD_HEIGHT) - 2, height(scale.SMALL_HEIGHT) - 2
    segment, target = height(24), height(scale.MIN_TARGET) - 2
    indicator, chip = height(20) - 4, height(28)
    pill = height(21)
    numbers = {
        "button": button,
        "button_focus": button - 2,
        "small": small,
        "small_focus": small - 2,
        "segment": segment,
        "segment_focus": segment - 4,
        "target": target,
        "target_focus": target - 2,
        "indicator": indicator,
        "radio_radius": (indicator + 4) // 2,
        "chip_radius": chip // 2,
        "pill": pill,
        "key": height(17),
        "pill_radius": pill // 2,
        "list_item": height(28),
        "head": height(scale.HEAD_HEIGHT) - 1,
    }
    return {name: str(number) for name, number in numbers.items()}


def _images(*, dark: bool) -> dict[str, str]:
    suffix = "mork" if dark else "lys"
    files = {
        "check": "qss-hake",
        "partial": "qss-delvis",
        "chevron": "qss-chevron-ned",
        "chevron_up": "qss-chevron-opp",
        "menu_arrow": "qss-meny",
    }
    return {key: (_ICON_DIR / f"{stem}-{suffix}.svg").as_posix() for key, stem in files.items()}
