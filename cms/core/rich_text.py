"""What rich text may hold, and how texts from word processors are brought to it.

The cleaning is pure: HTML in, HTML out, and cleaning twice changes nothing. The editor does the same before a paste
(`static/admin/js/word_paste.js`); doing it again on saving covers every other way in.
"""

from dataclasses import replace

from .rich_text_lists import find_lists
from .rich_text_reader import read_paragraphs
from .rich_text_writer import write_html

TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "quoted-fact", "word-paste"]
"""Rich text of a page's body: what the design shows, and no more."""

PASSAGE_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link", "quoted-fact", "word-paste"]
"""Rich text inside another part (a call-out, a step), where headings would break the outline."""

LINE_FEATURES = ["bold", "italic", "link", "document-link", "quoted-fact", "word-paste"]
"""Rich text of a line or two: the value of a fact, a cell of a table."""


def clean_rich_text(html: str) -> str:
    """Bring HTML to paragraphs, two levels of headings, real lists, emphasis and links.

    False bullets and typed numbers become lists, cells of layout tables become paragraphs, doubled line breaks
    separate paragraphs; empty paragraphs, styles, comments and struck-out revisions fall away. Attributes the editor
    needs (`data-block-key`, those of `<a linktype>`) stay.
    """
    paragraphs = find_lists(read_paragraphs(html))
    return write_html([replace(one, runs=one.tidy_runs()) for one in paragraphs if not one.is_empty])
