"""Words as outlines: an SVG shown through `<img>` cannot use the fonts of the page."""

from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont


class RelativePathPen(BasePen):
    """Draw glyphs as SVG path data in whole units, with relative commands, which is the shortest form."""

    def __init__(self, glyphs: object, scale: float, x: float, y: float, upwards: bool = True) -> None:
        super().__init__(glyphs)
        self.scale, self.x, self.y = scale, x, y
        self.up = 1 if upwards else -1
        self.at = (0, 0)
        self.data: list[str] = []

    def _place(self, point: tuple[float, float]) -> tuple[int, int]:
        return round(self.x + point[0] * self.scale), round(self.y - self.up * point[1] * self.scale)

    def _relative(self, command: str, *points: tuple[float, float]) -> None:
        placed = [self._place(point) for point in points]
        numbers = [value for point in placed for value in (point[0] - self.at[0], point[1] - self.at[1])]
        if command == "l" and 0 in numbers:
            command, numbers = ("v", numbers[1:]) if numbers[0] == 0 else ("h", numbers[:1])
        same = bool(self.data) and command not in "hv" and self.data[-1][0] == command
        text = ("" if numbers[0] < 0 else " ") if same else command
        for index, number in enumerate(numbers):
            text += ("" if index == 0 or number < 0 else " ") + str(number)
        if same:
            self.data[-1] += text
        else:
            self.data.append(text)
        self.at = placed[-1]

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        placed = self._place(point)
        self.data.append(f"M{placed[0]} {placed[1]}")
        self.at = placed

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        if self._place(point) != self.at:
            self._relative("l", point)

    def _qCurveToOne(self, control: tuple[float, float], point: tuple[float, float]) -> None:  # noqa: N802
        self._relative("q", control, point)

    def _curveToOne(  # noqa: N802
        self, first: tuple[float, float], second: tuple[float, float], point: tuple[float, float]
    ) -> None:
        self._relative("c", first, second, point)

    def _closePath(self) -> None:  # noqa: N802
        self.data.append("z")


@dataclass(frozen=True)
class Words:
    """Outlines of one line and how wide it runs."""

    path: str
    width: float


class Face:
    """One weight of a typeface, possibly kept in several files by character set."""

    def __init__(self, *files: Path, weight: int | None = None) -> None:
        self.parts = [self._open(file, weight) for file in files]

    @staticmethod
    def _open(file: Path, weight: int | None) -> tuple[object, hb.Font]:
        font = TTFont(file)
        font.flavor = None
        plain = file.with_suffix(".plain.ttf")
        font.save(plain)
        shaper = hb.Font(hb.Face(hb.Blob.from_file_path(str(plain))))
        plain.unlink()
        location = {} if weight is None else {"wght": weight}
        shaper.set_variations(location)
        return font.getGlyphSet(location=location), shaper

    def _runs(self, text: str) -> list[tuple[int, str]]:
        runs: list[tuple[int, str]] = []
        for character in text:
            part = next(i for i, (_, shaper) in enumerate(self.parts) if shaper.get_nominal_glyph(ord(character)))
            if runs and runs[-1][0] == part:
                runs[-1] = (part, runs[-1][1] + character)
            else:
                runs.append((part, character))
        return runs

    def set(self, text: str, size: float, x: float = 0, y: float = 0) -> Words:
        """Return the line with its baseline starting at (x, y)."""
        start, data = x, []
        for part, run in self._runs(text):
            glyphs, shaper = self.parts[part]
            scale = size / shaper.face.upem
            buffer = hb.Buffer()
            buffer.add_str(run)
            buffer.guess_segment_properties()
            hb.shape(shaper, buffer, {"kern": True, "liga": False})
            for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
                pen = RelativePathPen(glyphs, scale, x, y)
                glyphs[shaper.glyph_to_string(info.codepoint)].draw(pen)
                data.append("".join(pen.data))
                x += position.x_advance * scale
        return Words("".join(data), x - start)
