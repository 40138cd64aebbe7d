"""Downloads one file over HTTP: resumable, and verified against a known digest."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

import httpx

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.digest import Digest
from kokoro_server.modelpack.progress import Advance, Progress
from kokoro_server.modelpack.sources import SourceUnavailable


def client(base_url: str) -> httpx.Client:
    """Return a client for files below `base_url` that follows redirects.

    Raises `ModelPackError` where `base_url` isn't a URL.
    """
    try:
        return httpx.Client(
            base_url=base_url,
            follow_redirects=True,
            # No compression in transfer, since resuming and hashing need the file's own bytes.
            headers={"Accept-Encoding": "identity"},
            timeout=httpx.Timeout(30, connect=10),
        )
    except httpx.InvalidURL as error:
        raise ModelPackError(f"{base_url!r} is no address of a model hub: {error}") from error


def download(
    http: httpx.Client, url: str, target: Path, digest: Digest, progress: Progress
) -> None:
    """Download `url` to `target`, resuming from what an earlier run left in `<target>.part`.

    Raises `SourceUnavailable` where the server refuses, the connection is lost for good, or the
    content doesn't match `digest` (for example the page of a proxy that blocks the hub).
    """
    if digest.matches(target):
        return
    part = target.with_name(f"{target.name}.part")
    resumed = part.exists()
    with progress.task(target.name, digest.size) as advance:
        _receive_all(http, url, part, digest.size, advance)
    if digest.matches(part):
        part.replace(target)
        return
    part.unlink()
    if not resumed:
        raise SourceUnavailable(
            f"the model hub has another {url} than the published one (wrong sha256)"
        )
    # The part of an earlier run may be damaged, so try once more from the start.
    download(http, url, target, digest, progress)


def _receive_all(http: httpx.Client, url: str, part: Path, size: int, advance: Advance) -> None:
    """Receive the rest of `part`; reconnect after a lost connection while that brings bytes."""
    part.touch()
    advance(part.stat().st_size)
    while (before := part.stat().st_size) < size:
        try:
            _receive(http, url, part, advance)
        except httpx.HTTPStatusError as error:
            answer = f"{error.response.status_code} {error.response.reason_phrase}"
            raise SourceUnavailable(f"the model hub answers {answer} for {url}") from error
        except httpx.RequestError as error:
            if part.stat().st_size <= before:
                reason = str(error) or type(error).__name__
                raise SourceUnavailable(f"the model hub can't be reached: {reason}") from error
        else:
            return


def _receive(http: httpx.Client, url: str, part: Path, advance: Advance) -> None:
    """Append the rest of `url` to `part`, or replace it where the server doesn't support ranges."""
    start = part.stat().st_size
    headers = {"Range": f"bytes={start}-"} if start else {}
    with http.stream("GET", url, headers=headers) as response:
        response.raise_for_status()
        partial = response.status_code == HTTPStatus.PARTIAL_CONTENT
        if start and not partial:
            advance(-start)
        with part.open("ab" if partial else "wb") as file:
            for chunk in response.iter_raw():
                file.write(chunk)
                advance(len(chunk))
