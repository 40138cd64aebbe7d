"""The benchmark: this service beside what a user would run instead, in one interleaved run.

Read `__main__` first, then `tables`; `engines` runs in processes of its own.
"""
