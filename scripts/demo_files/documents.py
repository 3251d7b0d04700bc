"""Typeset the documents to download: tagged, in Polish, with a title, after PDF/UA-1."""

from pathlib import Path

TEXTS = Path(__file__).resolve().parent / "texts"


def make_documents(target: Path) -> None:
    """Compile every text into a PDF of the same name under ``target``."""
    import typst

    target.mkdir(parents=True, exist_ok=True)
    for source in sorted(TEXTS.glob("*.typ")):
        if source.name == "look.typ":
            continue
        typst.compile(
            str(source),
            output=str(target / f"{source.stem}.pdf"),
            root=str(TEXTS),
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            timestamp=1_793_059_200,
        )
