"""The cluster folder: its workbook cum.xlsx, its runs and their pages."""
