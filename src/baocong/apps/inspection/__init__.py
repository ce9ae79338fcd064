"""The inspector's door: reading the log, verifying the chain and the figures it seals, giving out its head."""
