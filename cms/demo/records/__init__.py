"""The shared records of the demonstration's projects."""

from cms.demo.records.kooperacja import KOOPERACJA
from cms.demo.records.kooperacje_3d import KOOPERACJE_3D
from cms.demo.records.liderzy import LIDERZY
from cms.demo.records.opolskie import OPOLSKIE
from cms.demo.records.przyklad import PRZYKLAD
from cms.demo.records.wlaczamy import WLACZAMY

RECORDS = (KOOPERACJA, LIDERZY, KOOPERACJE_3D, WLACZAMY, OPOLSKIE, PRZYKLAD)
