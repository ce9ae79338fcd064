"""What people can do to accounts, posts, roles, delegations and invitations: one function an action."""
