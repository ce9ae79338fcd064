"""The front page that needs no account: a report is checked, a cluster consolidated, and nothing is stored.

An upload stays in memory, is worked on by a process apart (`checker`) and comes back within the same answer. The modules
`messages`, `report`, `cluster` and `checker` know nothing of Django: that process starts without it.
"""
