"""The Django project: settings, addresses, and how the server is started."""
