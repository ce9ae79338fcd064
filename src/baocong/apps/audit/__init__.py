"""The audit chain: every write a person can make, in order, each entry sealing the one before."""
