"""The edits that turn a published ONNX export into the graph of a model pack.

`editor` holds a graph; `quantized`, `interface`, `linear`, `parameters`, `prosody` and
`pytorch_layout` change it; `writer` writes it.
"""
