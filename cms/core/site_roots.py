"""Where the trees of all sites begin: what Wagtail remembers to write addresses, read in two queries."""

from django.core.cache import cache
from wagtail.models import Page, Site
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION, SiteRootPath

SECONDS = 3600  # as Wagtail keeps it; it forgets by itself when a site or its root changes


def forget_site_roots() -> None:
    """Read them again at the next question: another process of this installation changed a site."""
    cache.delete(SITE_ROOT_PATHS_CACHE_KEY, version=SITE_ROOT_PATHS_CACHE_VERSION)


def remember_site_roots() -> None:
    """Fill Wagtail's own cache where it is empty; Wagtail itself would ask once more for every portal."""
    if cache.get(SITE_ROOT_PATHS_CACHE_KEY, version=SITE_ROOT_PATHS_CACHE_VERSION) is not None:
        return
    sites = Site.objects.select_related("root_page").order_by("-root_page__url_path", "-is_default_site", "hostname")
    sites = list(sites)
    keys = {site.root_page.translation_key for site in sites}
    roots = list(Page.objects.filter(translation_key__in=keys).select_related("locale"))
    found = [
        SiteRootPath(site.pk, root.url_path, site.root_url, root.locale.language_code)
        for site in sites
        for root in roots
        if root.translation_key == site.root_page.translation_key
    ]
    cache.set(SITE_ROOT_PATHS_CACHE_KEY, found, SECONDS, version=SITE_ROOT_PATHS_CACHE_VERSION)
