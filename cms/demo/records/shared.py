"""Names that several records share, and the pages on which values of unknown date were seen."""

from datetime import date

POWER_PRIORITY = "II Efektywne polityki publiczne dla rynku pracy, gospodarki i edukacji"
POWER_MEASURE = "2.5 Skuteczna pomoc społeczna"

POMORSKIE_PAGE = "strona projektu w portalu województwa pomorskiego"
MALOPOLSKIE_PAGE = "strona projektu w portalu województwa małopolskiego"
PODKARPACKIE_PAGE = "strona projektu w portalu województwa podkarpackiego"
KROBIA_PAGE = "strona projektu w portalu gminy Krobia"
KROBIA_CHANGED_ON = date(2019, 9, 2)
