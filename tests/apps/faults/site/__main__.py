"""`python -m tests.apps.faults.site prepare|start|state`."""

import sys
from importlib import import_module

import django

django.setup()
sys.stdout.write(import_module("tests.apps.faults.site.commands").run(sys.argv[1:]))
