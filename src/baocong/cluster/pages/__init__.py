"""The pages of a run: what each shows is settled in Python, the templates only print it."""
