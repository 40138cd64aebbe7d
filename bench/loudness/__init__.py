"""How loud the voices are, and the gain that makes each as loud as all others."""
