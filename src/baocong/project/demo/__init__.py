"""The demo: a database of invented figures (SỐ LIỆU MINH HỌA), people by role, passwords that are new at each run."""
