"""Long work in the background, with progress, retries and a schedule."""
