"""Audit every type of page with Lighthouse's mobile preset, and compare its LCP with that of the same page as a file.

Lighthouse comes from npm into var/lighthouse, the browser is Debian's Chromium, and nginx serves the copies: the same
HTML, styles, fonts and pictures under the same paths, compressed alike. `make lighthouse` runs it on the demonstration.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.services.nginx import Nginx
from tests.services.portals import Portals
from tests.services.program import find_program

LIGHTHOUSE = "lighthouse@12.8.2"  # the newest that runs on Debian's Node 20
FOLDER = Path("var/lighthouse").resolve()
RUNS = 5
MOST = 1.2
CATEGORIES = ("accessibility", "best-practices", "seo")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
)
PAGES = {
    "front page": ("olsztyn", "/"),
    "network front page": (None, "/"),
    "project index": ("olsztyn", "/projekty/"),
    "project page": ("olsztyn", "/projekty/kooperacja-efektywna-i-skuteczna/"),
    "news index": ("olsztyn", "/aktualnosci/"),
    "news page": ("olsztyn", "/aktualnosci/ → /aktualnosci/"),
    "content page": ("olsztyn", "/ → footer"),
    "contact page": ("olsztyn", "/kontakt/"),
}
COPY = """
server {
    listen 127.0.0.1:{port};
    root {folder}/files;
    charset utf-8;
    gzip on;
    gzip_comp_level 6;
    gzip_types text/css text/javascript application/javascript image/svg+xml;
    location / { try_files $uri $uri/index.html =404; }
    location /static/ { add_header Cache-Control "max-age=31536000, public, immutable"; }
}
"""


@dataclass(frozen=True)
class Audit:
    """Scores by category in percent, what cost points, and LCP in milliseconds."""

    scores: dict[str, int]
    faults: tuple[str, ...]
    lcp: float


def install() -> Path:
    """Lighthouse's program, installed into var/lighthouse once."""
    npm = find_program("npm", package="npm")
    program = FOLDER / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        command = [str(npm), "install", "--prefix", str(FOLDER), "--no-audit", "--no-fund", "--silent", LIGHTHOUSE]
        subprocess.run(command, check=True)
    return program


def audit(program: Path, address: str) -> Audit:
    """Run Lighthouse once on an address, with an empty profile."""
    chromium = find_program("chromium", package="chromium")
    only = ",".join(("performance", *CATEGORIES))
    command = [program, address, "--quiet", "--output=json", f"--only-categories={only}", f"--chrome-flags={FLAGS}"]
    done = subprocess.run(
        [str(part) for part in command],
        env={**os.environ, "CHROME_PATH": str(chromium)},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    report = json.loads(done.stdout)
    audits, categories = report["audits"], report["categories"]
    faults = (
        f"{name}: {audits[row['id']]['title']}"
        for name in CATEGORIES
        for row in categories[name]["auditRefs"]
        if row["weight"] and (audits[row["id"]]["score"] or 0) < 1 and audits[row["id"]]["score"] is not None
    )
    return Audit(
        {name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES},
        tuple(faults),
        audits["largest-contentful-paint"]["numericValue"],
    )


def address_of(portals: Portals, portal: str | None, path: str) -> str:
    """The path itself, or what follows an arrow: the first link of a list, or a page linked in the footer."""
    start, _arrow, wanted = path.partition(" → ")
    if not wanted:
        return path
    html = portals.get(portal, start)[1]
    if wanted == "footer":
        found = re.findall(r'href="(/[a-z0-9-]+/)"', html.partition("<footer")[2])
        return next(link for link in found if link not in ("/projekty/", "/aktualnosci/", "/kontakt/", "/szukaj/"))
    return re.search(rf'href="({wanted}[a-z0-9-]+/)"', html)[1]


def save_copy(portals: Portals, copy: Nginx, portal: str | None, path: str) -> str:
    """Save the page as a file below a folder of its own portal's name; the files it needs lie beside."""
    files = copy.folder / "files"
    target = files / path.strip("/") / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(portals.get(portal, path)[1], encoding="utf-8")
    for name in ("static", "media"):
        source = portals.folder / "var" / name
        if source.exists() and not (files / name).exists():
            shutil.copytree(source, files / name)
    return f"{copy.url.rstrip('/')}{path}"


def compare(program: Path, ours: str, theirs: str, runs: int) -> tuple[list[Audit], float]:
    """Audits of a page, and the ratio of its median LCP to that of its copy; the two take turns."""
    pairs = [(audit(program, ours), audit(program, theirs)) for _run in range(runs)]
    mine = [pair[0] for pair in pairs]
    return mine, median(one.lcp for one in mine) / median(pair[1].lcp for pair in pairs)


def main(names: list[str]) -> int:
    """Print a line for each type of page; the answer is 1 where one of them falls short."""
    program, runs, short = install(), int(os.environ.get("RUNS", RUNS)), 0
    sys.stdout.write(f"{'page':<20}{'accessibility':>15}{'best-practices':>16}{'seo':>6}{'LCP ms':>8}{'× file':>8}\n")
    with Portals() as portals:
        for name in names or PAGES:
            portal, path = PAGES[name]
            path = address_of(portals, portal, path)
            with Nginx(COPY) as copy:
                theirs = save_copy(portals, copy, portal, path)
                audits, ratio = compare(program, portals.url(portal, path), theirs, runs)
            least = {kind: min(one.scores[kind] for one in audits) for kind in CATEGORIES}
            lcp = median(one.lcp for one in audits)
            line = f"{least['accessibility']:>15}{least['best-practices']:>16}{least['seo']:>6}{lcp:>8.0f}{ratio:>8.2f}"
            sys.stdout.write(f"{name:<20}{line}\n")
            for fault in sorted({fault for one in audits for fault in one.faults}):
                sys.stdout.write(f"    {fault}\n")
            sys.stdout.flush()
            short += min(least.values()) < 100 or ratio > MOST
    return int(short > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
