"""How portals share a project in the admin: who keeps it, who may read it, and who proposes what."""
