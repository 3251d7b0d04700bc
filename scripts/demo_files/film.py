"""Make the short silent film of the demonstration: title cards with pictures, captions and a transcript."""

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

SECONDS_PER_CARD = 3.5
FADE_SECONDS = 0.5
PICTURES = Path(__file__).resolve().parents[2] / "cms" / "demo" / "files" / "pictures"
NAME = "kooperacja-efektywna-i-skuteczna"


@dataclass(frozen=True)
class Card:
    """One title card: what is written, what is seen."""

    text: str
    picture: str
    seen: str


CARDS = (
    Card("Kooperacja – efektywna i\u00a0skuteczna", "siec-instytucji", "Znaki sześciu instytucji wokół domu."),
    Card("Jedna rodzina spotyka wiele instytucji.", "port-w-gdansku", "Kolorowe kamienice i żurawie portowe nad wodą."),
    Card("Zespół układa z nią jeden wspólny plan.", "wspolny-stol", "Okrągły stół z ośmioma różnymi krzesłami."),
    Card("Model sprawdzono w gminach i powiatach.", "jeziora-warmii", "Jezioro z żaglówką i lasem na brzegu."),
    Card("Pracownicy socjalni pracowali z coachem.", "rozmowa-coachingowa", "Dwa fotele przy oknie."),
    Card("Wnioski zebrała księga rekomendacyjna.", "trzy-makroregiony", "Mapa Polski z trzema makroregionami."),
)


def card_source(card: Card, picture: str) -> str:
    """Return the typst source of one card."""
    return (
        '#set page(width: 960pt, height: 540pt, margin: 0pt, fill: rgb("#f6f1e7"))\n'
        f'#place(right, image("{picture}", width: 580pt, height: 540pt, fit: "cover"))\n'
        '#place(left, rect(width: 400pt, height: 540pt, fill: rgb("#1c2f4a"), inset: 44pt)[#set align(horizon)\n'
        '#set text(font: "Libertinus Serif", size: 42pt, fill: rgb("#fffdf8"), lang: "pl", hyphenate: false)\n'
        f'#set par(leading: 0.5em)\n#line(length: 70pt, stroke: 5pt + rgb("#d9a441"))\n#v(14pt)\n{card.text}])\n'
    )


def stamp(seconds: float) -> str:
    """Return a WebVTT time."""
    minutes, rest = divmod(seconds, 60)
    return f"00:{int(minutes):02d}:{rest:06.3f}"


def captions() -> str:
    """Return the WebVTT captions: the words of every card while it is shown."""
    step = SECONDS_PER_CARD - FADE_SECONDS
    cues = [
        f"{stamp(index * step)} --> {stamp(index * step + step)}\n{card.text}\n" for index, card in enumerate(CARDS)
    ]
    return "WEBVTT\nLanguage: pl\n\n" + "\n".join(cues)


def transcript() -> str:
    """Return the written transcript: what is read and what is seen."""
    lines = ["Film nie ma dźwięku. Kolejne plansze pokazują rysunek i jedno zdanie.", ""]
    lines += [f"Plansza {number}. Napis: {card.text} Obraz: {card.seen}" for number, card in enumerate(CARDS, 1)]
    return "\n".join(lines) + "\n"


def make_film(target: Path) -> None:
    """Write the film (MP4), its poster, captions and transcript under ``target``."""
    import typst

    program = shutil.which("ffmpeg")
    if program is None:
        raise SystemExit("ffmpeg is needed: apt-get install ffmpeg")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        inputs: list[str] = []
        for index, card in enumerate(CARDS):
            shutil.copy(PICTURES / f"{card.picture}.jpg", folder)
            source = Path(folder) / f"{index}.typ"
            source.write_text(card_source(card, f"{card.picture}.jpg"), encoding="utf-8")
            typst.compile(str(source), output=f"{folder}/{index}.png", format="png", ppi=72, ignore_system_fonts=True)
            inputs += ["-loop", "1", "-t", str(SECONDS_PER_CARD), "-i", f"{folder}/{index}.png"]
        step = SECONDS_PER_CARD - FADE_SECONDS
        chain, last = [], "0:v"
        for index in range(1, len(CARDS)):
            chain.append(f"[{last}][{index}:v]xfade=duration={FADE_SECONDS}:offset={index * step}[f{index}]")
            last = f"f{index}"
        command = [
            program,
            "-y",
            "-loglevel",
            "error",
            *inputs,
            "-filter_complex",
            ";".join(chain),
            "-map",
            f"[{last}]",
        ]
        command += ["-r", "12", "-c:v", "libx264", "-preset", "veryslow", "-crf", "33", "-tune", "stillimage"]
        command += [
            "-pix_fmt",
            "yuv420p",
            "-movflags",
            "+faststart",
            "-map_metadata",
            "-1",
            str(target / f"{NAME}.mp4"),
        ]
        subprocess.run(command, check=True, timeout=300)  # noqa: S603 - fixed program, own arguments
        from scripts.demo_files.render import save_jpeg

        save_jpeg(Path(folder) / "0.png", target / f"{NAME}.jpg", limit=60_000)
    (target / f"{NAME}.vtt").write_text(captions(), encoding="utf-8")
    (target / f"{NAME}.txt").write_text(transcript(), encoding="utf-8")
