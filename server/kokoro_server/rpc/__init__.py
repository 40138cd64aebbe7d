"""What the server says over gRPC: from a call to the domain and back."""
