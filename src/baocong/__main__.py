"""Lets `python -m baocong` run the command line."""

import sys

from baocong.cli.main import main

sys.exit(main())
