"""The gRPC layer: from a call to the domain and back."""
