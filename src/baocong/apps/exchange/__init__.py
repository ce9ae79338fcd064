"""Reports and workbooks that come in and become observations."""
