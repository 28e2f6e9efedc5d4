"""Where a request came from: for limits on guessing, and for nothing else. And where it was sent: for links that people write down."""

from starlette.requests import Request

from modules.pages.house import House


def address_of(house: House, request: Request) -> str:
    """A forwarded address is believed only from a proxy that the host named."""
    direct = request.client.host if request.client else ""
    if direct in house.host.trusted_proxies:
        return request.headers.get("x-forwarded-for", direct).split(",")[-1].strip()
    return direct


def site_of(request: Request) -> str:
    """The site's own address, as this person typed it: https://example.org."""
    return f"{request.url.scheme}://{request.url.netloc}"
