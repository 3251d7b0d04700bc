"""Addresses of the installation; the portal follows from the host, never from the path."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve as serve_page

from cms.core.robots import robots
from cms.core.view_settings import view_settings
from cms.search.views import search
from media.views import download, download_by_key
from project_pages.fact_sheet_views import fact_sheet
from project_pages.views import recruitments

urlpatterns = [
    path("admin/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("admin/", include(wagtailadmin_urls)),
    path("konto/", include("allauth.account.urls")),
    path("pobierz/<slug:slug>", download, name="download"),
    path("pobierz/<slug:slug>/v<int:number>", download, name="download_version"),
    re_path(r"^documents/(\d+)/(.*)$", download_by_key, name="wagtaildocs_serve"),
    path("documents/", include(wagtaildocs_urls)),
    path("widok/", view_settings, name="view_settings"),
    path("fakty/<str:language>/<slug:slug>/", fact_sheet, name="fact_sheet"),
    path("szukaj/", search, name="search"),
    path("nabory/", recruitments, name="recruitments"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    re_path(rf"^{settings.MEDIA_URL.strip('/')}/(?P<path>images/.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
    re_path(
        rf"^{settings.MEDIA_URL.strip('/')}/(?P<path>original_images/.*)$",
        serve,
        {"document_root": settings.MEDIA_ROOT},
    ),
    *i18n_patterns(
        re_path(r"^((?:[\w\-]+/)+harmonogram\.(?:csv|ics))$", serve_page),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]

handler400 = "cms.core.errors.bad_request"
handler403 = "cms.core.errors.permission_denied"
handler404 = "cms.core.errors.page_not_found"
handler500 = "cms.core.errors.server_error"
