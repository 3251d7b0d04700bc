"""The portals of the demonstration, the network first."""

from cms.demo.portals.gdansk import GDANSK
from cms.demo.portals.krakow import KRAKOW
from cms.demo.portals.krobia import KROBIA
from cms.demo.portals.network import NETWORK
from cms.demo.portals.olsztyn import OLSZTYN
from cms.demo.portals.rzeszow import RZESZOW

PORTALS = (NETWORK, OLSZTYN, KRAKOW, RZESZOW, GDANSK, KROBIA)
