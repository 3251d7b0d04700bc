"""The editorial illustrations of the demonstration by the name of their file."""

from collections.abc import Callable

from scripts.demo_files.places import harbour, hills, lakes, roofs, windmill
from scripts.demo_files.scenes import conversation, network, regions, table, workshop

SCENES: dict[str, Callable[[], str]] = {
    "jeziora-warmii": lakes,
    "pogorze-karpackie": hills,
    "port-w-gdansku": harbour,
    "dachy-krakowa": roofs,
    "wiatrak-w-krobi": windmill,
    "wspolny-stol": table,
    "siec-instytucji": network,
    "trzy-makroregiony": regions,
    "warsztat-kooperacyjny": workshop,
    "rozmowa-coachingowa": conversation,
}
