"""The door to the web: `WebFetcher` reads pages and feeds as a guest of untrusted servers.

Every host name is resolved here, its addresses are checked, and the connection is made to the address that was
checked, at each redirect anew: no answer of a name server can lead into a private network (OWASP, Server-Side
Request Forgery Prevention). Time, size, redirects and what compression may blow up are bounded.
"""

import socket
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Timer

import httpx

from bot.errors import Unreachable
from bot.ports import Page

Address = IPv4Address | IPv6Address

_USER_AGENT = "QuoteDesk/0.1 (newsroom quotation index; fetches single articles and feeds that its editors name)"
_REDIRECTS = 5
_NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address
_STATUS = {
    401: "wants a login: save the article's text as .txt and take that",
    403: "does not let programs read it: save the article's text as .txt and take that",
    404: "has no such page: check the address",
    410: "has removed the page",
    429: "has been asked too often: try again later",
    451: "may not show the page for legal reasons",
}


_LAST_PORT = 65_535


def public(address: Address) -> bool:
    """Whether an address is one of the public internet's: not private, loopback, link-local, reserved or multicast.

    An IPv6 address that stands for an IPv4 one (mapped, 6to4, NAT64) is judged by that.
    """
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        inner = inner or (IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None)
        if inner or address.teredo:
            return inner is not None and public(inner)
    return address.is_global and not (address.is_multicast or address.is_reserved)


class WebFetcher:
    """`ports.Fetcher` over httpx.

    A whole fetch takes at most `timeout` seconds and a body at most `max_bytes`, also after decompression.
    `allowed` judges each address before it is connected to; `retries` counts repeated connection attempts.
    Proxies from the environment are not used: they would connect to addresses that were not checked.
    """

    def __init__(
        self, timeout: float, max_bytes: int, allowed: Callable[[Address], bool] = public, retries: int = 1
    ) -> None:
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._allowed = allowed
        self._retries = retries
        self._tls = httpx.create_ssl_context()

    def fetch(self, url: str) -> Page:
        """GET a page or feed. Raises Unreachable with the reason."""
        inner = httpx.HTTPTransport(
            verify=self._tls, retries=self._retries, limits=httpx.Limits(max_keepalive_connections=0)
        )
        transport = _CheckedTransport(inner, self._allowed)
        client = httpx.Client(
            transport=transport,
            timeout=self._timeout,
            follow_redirects=True,
            max_redirects=_REDIRECTS,
            headers={"User-Agent": _USER_AGENT, "Accept-Encoding": "gzip"},
            trust_env=False,
        )
        with client, _deadline(transport, self._timeout):
            try:
                return self._read(client, url)
            except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError, zlib.error) as error:
                raise Unreachable(f"{_shown(url)} {_reason(error, transport.closed, self._timeout)}.") from error

    def _read(self, client: httpx.Client, url: str) -> Page:
        with client.stream("GET", url) as response:
            if not response.is_success:
                said = _STATUS.get(response.status_code, "cannot answer just now: try again later")
                raise Unreachable(f"{_shown(url)} {said} (HTTP {response.status_code}).")
            body = bytearray()
            for chunk in _decoded(response, self._max_bytes):
                body += chunk
                if len(body) > self._max_bytes:
                    limit = f"{self._max_bytes / 1e6:g} MB"
                    raise Unreachable(f"{_shown(url)} sends more than {limit}: raise MAX_DOWNLOAD_MB if it should.")
            media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            return Page(str(response.url), media_type, response.charset_encoding, bytes(body))


class _CheckedTransport(httpx.BaseTransport):
    """Resolves a request's host, checks the addresses, and sends the request to one that passed.

    TLS still names and verifies the host (the `sni_hostname` extension), as does the Host header.
    """

    def __init__(self, inner: httpx.BaseTransport, allowed: Callable[[Address], bool]) -> None:
        self._inner = inner
        self._allowed = allowed
        self.closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Raises Unreachable for an address that may not be read, ReadTimeout once closed."""
        url = request.url
        if url.scheme not in ("http", "https") or not url.host:
            raise Unreachable(f"{_shown(str(url))} is no http or https address: give one that starts with https://.")
        passed = [address for address in _addresses(url) if self._allowed(address)]
        if not passed:
            raise Unreachable(f"{_shown(str(url))} is in a private network, which is not read: give a public address.")
        for address in passed[:-1]:
            try:
                return self._send(request, address)
            except httpx.ConnectError:
                continue
        return self._send(request, passed[-1])

    def _send(self, request: httpx.Request, address: Address) -> httpx.Response:
        if self.closed:
            raise httpx.ReadTimeout("the time is up", request=request)
        return self._inner.handle_request(_to(request, address))

    def close(self) -> None:
        """Close every connection, also one that another thread reads from: its read then fails."""
        self.closed = True
        self._inner.close()


def _addresses(url: httpx.URL) -> list[Address]:
    port = url.port or (443 if url.scheme == "https" else 80)
    if port > _LAST_PORT:
        raise httpx.InvalidURL(f"there is no port {port}")
    found = socket.getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))


def _to(request: httpx.Request, address: Address) -> httpx.Request:
    return httpx.Request(
        request.method,
        request.url.copy_with(host=str(address)),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )


def _decoded(response: httpx.Response, limit: int) -> Iterator[bytes]:
    """The body, decompressed in pieces of at most one byte over the limit, whatever the compression hides."""
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding == "identity":
        yield from response.iter_raw()
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise httpx.DecodingError(f"unknown content encoding {encoding}")
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
    for raw in response.iter_raw():
        yield inflate.decompress(raw, limit + 1)
    if not inflate.eof:
        raise httpx.DecodingError("the compressed body breaks off")


@contextmanager
def _deadline(transport: _CheckedTransport, seconds: float) -> Iterator[None]:
    """Close the transport after so many seconds: a server that sends a byte now and then meets no other limit."""
    timer = Timer(seconds, transport.close)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _reason(error: Exception, late: bool, seconds: float) -> str:  # noqa: FBT001 - called once, above
    if late or isinstance(error, httpx.TimeoutException):
        return f"did not answer in full within {seconds:g} seconds: try again, or raise FETCH_TIMEOUT_SECONDS"
    if isinstance(error, httpx.TooManyRedirects):
        return f"redirects more than {_REDIRECTS} times: give the article's own address"
    if isinstance(error, (socket.gaierror, UnicodeError)):
        return "has an unknown host name: check the address"
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol)):
        return "is no http or https address: give one that starts with https://"
    if isinstance(error, (httpx.DecodingError, zlib.error)):
        return f"sends a body that cannot be decompressed ({error})"
    return f"cannot be reached ({error}): check the address, or try again later"


def _shown(url: str) -> str:
    return url if len(url) <= 200 else f"{url[:200]}…"
