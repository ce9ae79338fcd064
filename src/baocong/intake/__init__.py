"""Opens files and folders: archives, converters, limits."""
