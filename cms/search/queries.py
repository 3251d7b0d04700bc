"""Queries as people type them, made harmless for both databases: pure, no Django models."""

import re

from wagtail.search.query import MATCH_NONE, And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

MOST_WORDS = 20
LONGEST_WORD = 100
_SEPARATORS = re.compile(r'["\x00-\x1f\x7f\s]+')
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def words(text: str) -> list[str]:
    """The words of a typed query: without quotation marks, control characters and bare punctuation, and not too many.

    PostgreSQL refuses words of more than 2046 bytes and the character NUL; SQLite refuses quotation marks and hundreds
    of words.
    """
    parts = (part[:LONGEST_WORD] for part in _SEPARATORS.split(text))
    return [part for part in parts if _LETTER_OR_DIGIT.search(part)][:MOST_WORDS]


def tidied(query: SearchQuery) -> SearchQuery:
    """The same query in words that a database can read, or the query for nothing where no words are left."""
    return _tidy(query) or MATCH_NONE


def _tidy(query: SearchQuery) -> SearchQuery | None:
    match query:
        case MatchAll():
            return query
        case Boost():
            return _tidy(query.subquery)
        case Not():
            inner = _tidy(query.subquery)
            return Not(inner) if inner else None
        case And() | Or():
            parts = [part for part in map(_tidy, query.subqueries) if part]
            return _join(type(query), parts)
        case Phrase():
            text = " ".join(words(query.query_string))
            return Phrase(text) if text else None
        case PlainText():
            text = " ".join(words(query.query_string))
            return PlainText(text, operator=query.operator) if text else None
        case Fuzzy():
            text = " ".join(words(query.query_string))
            return PlainText(text, operator="and") if text else None
    return query


def _join(kind: type[And | Or], parts: list[SearchQuery]) -> SearchQuery | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(parts)
