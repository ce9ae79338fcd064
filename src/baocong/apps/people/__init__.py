"""People: accounts, positions, roles, delegation, invitations."""
