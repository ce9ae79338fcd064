"""The fixed Typst template of the PDF, and the composed report as the JSON that it draws."""
