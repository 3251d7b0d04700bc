"""Mail to the people of the portals."""
