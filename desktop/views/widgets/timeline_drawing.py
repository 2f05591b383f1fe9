"""One painting of a timeline: the scale, and where things stand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.painting import box, hatch, line, text_width, write
from desktop.views.widgets.words import ord_for, ordliste

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.views.widgets.timeline_data import Bar, Disc, Lane, TimelineData


BarKind = Literal["program", "opphold", "framtid", "permisjon", "stans"]
DiscKind = Literal["fravaer", "permisjon", "stans", "program"]

_INK: dict[str, str] = {
    "program": "accent",
    "framtid": "accent",
    "opphold": "text2",
    "permisjon": "plum",
    "stans": "warn",
    "fravaer": "info",
}
_HEAD = 34
_LANE = 34
_DEADLINE_LANE = 46
_FOOT = 22
_TITLES = 160
_MARGIN = 14
_BAR = 18.0
_LEAST_BAR = 10.0
_DISC = 7.5
_QUARTERS = (1, 4, 7, 10)
_LEAST_QUARTER = 40.0
_LEAST_YEAR = 44.0


class Drawing:
    """One painting of a timeline: the scale and where things stand."""

    def __init__(
        self, painter: QPainter, data: TimelineData, width: int, height: int, step: int
    ) -> None:
        self._painter = painter
        self._data = data
        self._height = float(height)
        self._step = step
        self._scale = theme().text_scale
        self._left = self._px(_TITLES)
        self._right = width - self._px(_MARGIN)
        self._days = (data.last - data.first).days
        self._width = width

    def draw(self) -> None:
        """Paint from the ground up."""
        self._axis()
        top = self._px(_HEAD)
        for lane in self._data.lanes:
            self._lane(lane, top)
            top += self._px(_LANE)
        self._today()
        if self._data.deadlines:
            self._deadlines(top)

    def _px(self, pixels: float) -> float:
        return pixels * self._scale

    def _x(self, day: date) -> float:
        share = (day - self._data.first).days / self._days
        return self._left + share * (self._right - self._left)

    def _axis(self) -> None:
        top, foot = self._px(_HEAD) - 4, self._height - self._px(10)
        first = self._data.first
        if first.month != 1 or first.day != 1:
            self._axis_label(self._left - self._px(26), str(first.year), year=True)
        for day in self._ticks():
            x = round(self._x(day)) + 0.5
            new_year = day.month == 1
            token = "border_strong" if new_year else "border"
            line(self._painter, QPointF(x, top), QPointF(x, foot), token, 1.2)
            name = str(day.year) if new_year else ordliste("maaneder_kort")[day.month - 1]
            self._axis_label(x + self._px(5), name, year=new_year)

    def _ticks(self) -> Iterator[date]:
        quarter = (self._right - self._left) * 91 / max(self._days, 1)
        months = _QUARTERS if quarter >= self._px(_LEAST_QUARTER) else (1,)
        every = max(1, round(self._px(_LEAST_YEAR) / max(quarter * 4, 1) + 0.49))
        for year in range(self._data.first.year, self._data.last.year + 1):
            for month in months:
                day = date(year, month, 1)
                shown = self._data.first <= day <= self._data.last
                if shown and year % every == 0:
                    yield day

    def _axis_label(self, x: float, text: str, *, year: bool) -> None:
        font = theme().font(Role.HELPER_STRONG if year else Role.SMALL)
        room = QRectF(x, self._px(8), text_width(text, font) + 2, self._px(20))
        if room.right() <= self._width - 4:
            write(self._painter, room, text, font, "text" if year else "text2")

    def _lane(self, lane: Lane, top: float) -> None:
        self._title(lane.title, top, self._px(_LANE))
        middle = top + self._px(_LANE) / 2
        ends = [self._x(bar.first) for bar in lane.bars] + [self._right]
        for number, bar in enumerate(lane.bars):
            self._bar(bar, middle, room_right=ends[number + 1])
        for disc in lane.discs:
            self._disc(disc, middle)
        things = [bar.first for bar in lane.bars] + [disc.day for disc in lane.discs]
        if lane.note and things:
            ink = _INK[lane.discs[0].kind] if lane.discs else "text2"
            self._note(lane.note, self._x(min(things)) - self._px(16), middle, ink)

    def _title(self, title: str, top: float, height: float) -> None:
        left = self._px(_MARGIN)
        foot = round(top + height) + 0.5
        line(self._painter, QPointF(left - 2, foot), QPointF(self._width - 8, foot), "border", 1.2)
        room = QRectF(left, top, self._px(_TITLES) - left - 30, height)
        write(self._painter, room, title, theme().font(Role.CELL_STRONG), "text2")

    def _bar(self, bar: Bar, middle: float, room_right: float) -> None:
        left, right = self._x(bar.first), self._x(bar.last)
        height = self._px(_BAR)
        width = max(right - left, self._px(_LEAST_BAR))
        rect = QRectF(left, middle - height / 2, width, height)
        self._bar_body(bar, rect)
        if bar.step and bar.step == self._step:
            box(self._painter, rect.adjusted(-2, -2, 2, 2), 5, None, "focus", 2)
        if bar.text:
            self._bar_text(bar, rect, room_right)

    def _bar_body(self, bar: Bar, rect: QRectF) -> None:
        if bar.kind == "framtid":
            box(self._painter, rect, 4, "accent_soft", "accent_line", 1.3)
        elif bar.kind == "stans":
            hatch(self._painter, rect, 4, "warn_bg", "warn_line")
            box(self._painter, rect, 4, None, "warn_line", 1.3)
        elif bar.kind == "opphold":
            box(self._painter, rect, 4, "surface2")
            pen = QPen(theme().color("border_strong"), 1.2, Qt.PenStyle.DashLine)
            self._painter.setPen(pen)
            self._painter.drawRoundedRect(rect.adjusted(1, 0.6, -1, -0.6), 4, 4)
        else:
            box(self._painter, rect, 4, _INK[bar.kind])

    def _bar_text(self, bar: Bar, rect: QRectF, room_right: float) -> None:
        font = theme().font(Role.HELPER_STRONG)
        inside = bar.kind in {"program", "opphold", "framtid"}
        if inside:
            if text_width(bar.text, font) + 12 <= rect.width():
                token = "on_accent" if bar.kind == "program" else "text2"
                align = Qt.AlignmentFlag.AlignVCenter | (
                    Qt.AlignmentFlag.AlignLeft
                    if bar.kind == "program"
                    else Qt.AlignmentFlag.AlignHCenter
                )
                write(self._painter, rect.adjusted(8, 0, -4, 0), bar.text, font, token, align)
            return
        font = theme().font(Role.HELPER_MEDIUM)
        width = text_width(bar.text, font)
        left = rect.right() + 7
        if left + width <= room_right:
            self._words(bar.text, left, rect.center().y(), _INK[bar.kind])
        elif rect.left() - 7 - width >= self._left:
            self._words(bar.text, rect.left() - 7 - width, rect.center().y(), _INK[bar.kind])

    def _disc(self, disc: Disc, middle: float) -> None:
        radius = self._px(_DISC)
        centre = QPointF(self._x(disc.day), middle)
        rect = QRectF(centre.x() - radius, middle - radius, 2 * radius, 2 * radius)
        box(self._painter, rect, radius, _INK[disc.kind])
        font = theme().font(Role.SMALL_STRONG)
        write(
            self._painter,
            rect.adjusted(-4, 0, 4, 0),
            disc.text,
            font,
            "surface",
            Qt.AlignmentFlag.AlignCenter,
        )
        if disc.step and disc.step == self._step:
            box(self._painter, rect.adjusted(-3, -3, 3, 3), radius + 3, None, "focus", 2)

    def _note(self, text: str, right: float, middle: float, token: str) -> None:
        width = text_width(text, theme().font(Role.HELPER_MEDIUM))
        self._words(text, max(right - width, self._left - self._px(20)), middle, token)

    def _words(self, text: str, left: float, middle: float, token: str) -> None:
        """Write on a patch of ground, so that no line of the axis runs through the letters."""
        font = theme().font(Role.HELPER_MEDIUM)
        height = self._px(16)
        room = QRectF(left, middle - height / 2, text_width(text, font) + 1, height)
        self._painter.fillRect(room.adjusted(-3, 0, 3, 0), theme().color("surface"))
        write(self._painter, room, text, font, token)

    def _deadlines(self, top: float) -> None:
        height = self._px(_DEADLINE_LANE)
        self._title(self._data.deadline_title, top, height)
        middle = top + height * 0.6
        places = [self._x(day) for day in self._data.deadlines]
        line(
            self._painter,
            QPointF(min(places), middle),
            QPointF(max(places), middle),
            "accent_line",
            2,
        )
        for x in places[:-1]:
            dot = QRectF(x - 4.5, middle - 4.5, 9, 9)
            box(self._painter, dot, 4.5, "surface", "accent_line", 1.8)
        last = QRectF(places[-1] - 6.5, middle - 6.5, 13, 13)
        box(self._painter, last, 6.5, "accent")
        if self._data.deadline_note:
            self._note(self._data.deadline_note, min(places) - self._px(12), middle, "text2")
        self._deadline_flag(places[-1], middle)

    def _deadline_flag(self, x: float, middle: float) -> None:
        text = self._data.deadline_label
        if not text:
            return
        font = theme().font(Role.HELPER_STRONG)
        width, height = text_width(text, font) + 16, self._px(18)
        left = min(x - width + 10, self._width - width - 8)
        flag = QRectF(left, middle - height - self._px(8), width, height)
        box(self._painter, flag, 4, "accent")
        write(self._painter, flag, text, font, "on_accent", Qt.AlignmentFlag.AlignCenter)

    def _today(self) -> None:
        if not self._data.first <= self._data.today <= self._data.last:
            return
        x = round(self._x(self._data.today)) + 0.5
        foot = self._height - self._px(8)
        pen = QPen(theme().color("text"), 1.6)
        pen.setDashPattern([3.5, 2])
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(x, self._px(_HEAD) - 2), QPointF(x, foot))
        font = theme().font(Role.SMALL_STRONG)
        width = text_width(ord_for("i_dag"), font) + 1
        room = QRectF(x - width - 4, foot - self._px(14), width, self._px(14))
        write(self._painter, room, ord_for("i_dag"), font, "text")
