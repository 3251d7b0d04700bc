"""Finding the lists that somebody typed: false bullets, dashes and numbers at the beginning of lines."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .rich_text_parts import Paragraph, join_lines

_SPACE = "[ \t\u00a0\u2000-\u200a\u202f]"
_SURE_BULLET = re.compile(f"^{_SPACE}*[•·●▪■◦‣⁃∙➢➤►✓✔❖\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8]{_SPACE}*")
_LIKELY_BULLET = re.compile(f"^{_SPACE}*(?:[-–—*]{_SPACE}+|[o§]{_SPACE}{{2,}})")
_NUMBER = re.compile(f"^{_SPACE}*(\\d{{1,2}})[.)]{_SPACE}+(?=\\S)")


def find_lists(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Turn typed bullets and typed numbers into list items, and doubled line breaks into new paragraphs.

    A sign used for nothing else (•, ·, ▪) makes an item alone; a dash, a star or a letter only beside a second one,
    since a single dash may open a remark. Numbers make a list when they run 1, 2, 3.
    """
    return _numbered(_bulleted(_separate(paragraphs)))


def _separate(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Split at empty lines, and at every line of a paragraph that holds a typed list."""
    result: list[Paragraph] = []
    for paragraph in paragraphs:
        lines = paragraph.lines()
        if paragraph.kind != "p" or len(lines) == 1:
            result.append(_without_bullet(paragraph))
            continue
        groups: list[list[Paragraph]] = [[]]
        for line in lines:
            if line.is_empty:
                groups.append([])
            else:
                groups[-1].append(line)
        for group in filter(None, groups):
            result.extend(group if _holds_list(group) else [join_lines(group)])
    return result


def _without_bullet(item: Paragraph) -> Paragraph:
    """Drop a bullet typed inside a real list item."""
    found = _SURE_BULLET.match(item.text) if item.kind in ("ul", "ol") else None
    return item.without_start(found.end()) if found else item


def _holds_list(lines: Sequence[Paragraph]) -> bool:
    texts = [line.text for line in lines]
    if any(_SURE_BULLET.match(text) for text in texts):
        return True
    if sum(bool(_LIKELY_BULLET.match(text)) for text in texts) >= 2:
        return True
    numbers = [int(found.group(1)) for found in map(_NUMBER.match, texts) if found]
    return len(numbers) >= 2 and numbers[:2] == [1, 2]


def _bulleted(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    result = list(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind != "p":
            continue
        sure, likely = _SURE_BULLET.match(paragraph.text), _LIKELY_BULLET.match(paragraph.text)
        if likely and not sure:
            sign = likely.group().strip()
            neighbours = [*paragraphs[max(index - 1, 0) : index], *paragraphs[index + 1 : index + 2]]
            if not any(_has_sign(one, sign) for one in neighbours):
                likely = None
        found = sure or likely
        if found:
            result[index] = replace(paragraph.without_start(found.end()), kind="ul", depth=0)
    return result


def _has_sign(paragraph: Paragraph, sign: str) -> bool:
    found = _LIKELY_BULLET.match(paragraph.text) if paragraph.kind == "p" else None
    return bool(found and found.group().strip() == sign)


def _numbered(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    result = list(paragraphs)
    index = 0
    while index < len(result):
        length = _numbers_from(result, index)
        if length >= 2:
            for place in range(index, index + length):
                found = _NUMBER.match(result[place].text)
                result[place] = replace(result[place].without_start(found.end()), kind="ol", depth=0)
        index += max(length, 1)
    return result


def _numbers_from(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Count the paragraphs from `start` that are numbered 1, 2, 3 without a gap."""
    length = 0
    for paragraph in paragraphs[start:]:
        found = _NUMBER.match(paragraph.text) if paragraph.kind == "p" else None
        if not found or int(found.group(1)) != length + 1:
            break
        length += 1
    return length
