"""Report tree to .docx, .html, .pdf and .xlsx in the layout of Decree 30/2020."""
