"""The files of one run: report, workbooks, pages, review sheets, JSON. Each module makes bytes; none touches the disk."""
