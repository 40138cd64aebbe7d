"""The page at `/`: its files, and what a browser may do with them."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

_FOLDER = Path(__file__).parent / "page"
_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
_HEADERS = {
    "content-security-policy": "; ".join(f"{name} {value}" for name, value in _POLICY.items()),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
}


def routes() -> list[Route]:
    """Return a route for every file; `index.html` is at `/`."""
    return [_route(file) for file in sorted(_FOLDER.iterdir()) if file.suffix in _TYPES]


def _route(file: Path) -> Route:
    async def answer(_: Request) -> Response:
        return FileResponse(file, headers=_HEADERS, media_type=_TYPES[file.suffix])

    return Route("/" if file.name == "index.html" else f"/page/{file.name}", answer)
