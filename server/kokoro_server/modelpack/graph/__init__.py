"""The surgery that turns a published ONNX export into the graph of a model pack.

`editor` holds a graph while it is changed; `quantized`, `parameters` and `interface` change it;
`storage` writes it; `weights` reads its weights back.
"""
