"""The installation's addresses and one more: the view of one line that measurements are compared with."""

from django.urls import path

from cms.demo.measurement import one_line
from cms.urls import handler400, handler403, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [path("pomiar/", one_line), *urlpatterns]
