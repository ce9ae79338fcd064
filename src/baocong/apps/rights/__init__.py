"""Rights: what a role may do, and every answer with its reason. No models; the ground under all apps."""
