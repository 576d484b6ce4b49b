"""The door to the web, against a real server on the loopback address."""

import gzip
import socket
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Thread

import pytest

from bot.errors import Unreachable
from bot.fetch import Address, WebFetcher, public

BOMB = zlib.compressobj(9, zlib.DEFLATED, 31)
GZIP_BOMB = BOMB.compress(b"0" * 50_000_000) + BOMB.flush()


class Pages(BaseHTTPRequestHandler):
    """What each path of the test server answers."""

    def do_GET(self) -> None:
        name = self.path.strip("/").split("/", maxsplit=1)[0].replace("-", "_") or "page"
        answer: Callable[[], None] = getattr(self, f"on_{name}", self.on_missing)
        try:
            answer()
        except OSError:  # the reader has gone
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Keep quiet."""

    def head(self, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def on_page(self) -> None:
        self.head(Content_Type="text/HTML; charset=koi8-r")
        told = f"{self.headers['Host']} {self.headers['User-Agent']}"
        self.wfile.write(told.encode())

    def on_bare(self) -> None:
        self.head()
        self.wfile.write(b"bare")

    def on_missing(self) -> None:
        self.head(404)

    def on_status(self) -> None:
        self.head(int(self.path.split("/")[-1]))

    def on_moved(self) -> None:
        self.head(302, Location="/page")

    def on_loop(self) -> None:
        self.head(302, Location="/loop")

    def on_inside(self) -> None:
        self.head(302, Location="http://10.0.0.1/secrets")

    def on_file(self) -> None:
        self.head(302, Location="file:///etc/hostname")

    def on_silent(self) -> None:
        time.sleep(1.5)

    def on_drip(self) -> None:
        self.head(Content_Type="text/html")
        self.drip()

    def on_drip_head(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\nX-Slow: ")
        self.drip()

    def drip(self) -> None:
        for _ in range(40):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def on_endless(self) -> None:
        self.head(Content_Type="text/html")
        while True:
            self.wfile.write(b"x" * 10_000)

    def on_gzip(self) -> None:
        self.head(Content_Encoding="gzip")
        self.wfile.write(gzip.compress(b"packed" * 100))

    def on_bomb(self) -> None:
        self.head(Content_Encoding="gzip")
        self.wfile.write(GZIP_BOMB)

    def on_torn(self) -> None:
        self.head(Content_Encoding="gzip")
        self.wfile.write(gzip.compress(b"packed" * 100)[:-12])

    def on_not_packed(self) -> None:
        self.head(Content_Encoding="gzip")
        self.wfile.write(b"not packed")

    def on_twice(self) -> None:
        self.head(Content_Encoding="gzip, gzip")
        self.wfile.write(b"packed")

    def on_short(self) -> None:
        self.head(Content_Length="100")
        self.wfile.write(b"too little")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of the test server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.socket.close()


def loopback_too(address: Address) -> bool:
    return address.is_loopback or public(address)


@pytest.fixture
def web() -> WebFetcher:
    return WebFetcher(timeout=5, max_bytes=100_000, allowed=loopback_too, retries=0)


@pytest.fixture
def hasty() -> WebFetcher:
    return WebFetcher(timeout=0.3, max_bytes=100_000, allowed=loopback_too, retries=0)


def trouble(web: WebFetcher, url: str) -> str:
    with pytest.raises(Unreachable) as caught:
        web.fetch(url)
    return caught.value.sentence


def test_a_page_comes_with_its_type_charset_and_address(web: WebFetcher, site: str) -> None:
    page = web.fetch(f"{site}/page")
    assert (page.url, page.media_type, page.charset) == (f"{site}/page", "text/html", "koi8-r")
    host, _, agent = page.body.decode().partition(" ")
    assert host == site.removeprefix("http://")
    assert agent.startswith("QuoteDesk/")


def test_a_page_that_says_nothing_about_itself_comes_too(web: WebFetcher, site: str) -> None:
    assert web.fetch(f"{site}/bare")[1:] == ("", None, b"bare")


def test_a_host_name_is_resolved_and_told_to_the_server(web: WebFetcher, site: str) -> None:
    name = site.replace("127.0.0.1", "localhost")
    assert web.fetch(f"{name}/page").body.decode().startswith("localhost:")


def test_redirects_are_followed_to_the_last_address(web: WebFetcher, site: str) -> None:
    assert web.fetch(f"{site}/moved").url == f"{site}/page"


def test_redirects_have_an_end(web: WebFetcher, site: str) -> None:
    assert "redirects more than 5 times" in trouble(web, f"{site}/loop")


@pytest.mark.parametrize("path", ["inside", "file"])
def test_a_redirect_into_a_private_network_or_a_file_is_not_followed(web: WebFetcher, site: str, path: str) -> None:
    assert "private network" in trouble(web, f"{site}/inside")
    assert "is no http or https address" in trouble(web, f"{site}/file")
    assert trouble(web, f"{site}/{path}")


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest", "http://0x7f.1/"],
)
def test_private_addresses_are_not_read(url: str) -> None:
    assert "private network" in trouble(WebFetcher(timeout=5, max_bytes=1000), url)


@pytest.mark.parametrize(
    "url",
    ["ftp://post.example/a", "file:///etc/hostname", "http://", "nothing", "http://post.example:x"],
)
def test_what_is_no_web_address_is_a_sentence(web: WebFetcher, url: str) -> None:
    assert "is no http or https address: give one that starts with https://." in trouble(web, url)


def test_the_address_that_was_checked_is_the_one_connected_to(
    web: WebFetcher, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name server that answers with a public address first and a private one later leads nowhere."""
    answers = iter(["127.0.0.1", "10.0.0.1"])
    asked = []

    def resolve(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr("bot.fetch.socket.getaddrinfo", resolve)
    url = site.replace("127.0.0.1", "post.example")
    # The client library resolves the bare address itself; it must never see the name.
    monkeypatch.setattr("httpcore._backends.sync.socket.create_connection", _connect_only_to("127.0.0.1"))
    assert web.fetch(f"{url}/page").body.startswith(b"post.example")
    assert asked == ["post.example"]


def _connect_only_to(allowed: str) -> Callable[..., socket.socket]:
    def connect(address: tuple[str, int], *_: object, **__: object) -> socket.socket:
        assert address[0] == allowed
        found = socket.socket()
        found.connect(address)
        return found

    return connect


def test_the_next_address_is_tried_when_one_does_not_answer(
    web: WebFetcher, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.rpartition(":")[2])
    both = [(socket.AF_INET6, 1, 6, "", ("::1", port, 0, 0)), (socket.AF_INET, 1, 6, "", ("127.0.0.1", port))]
    original = socket.getaddrinfo

    def resolve(host: str, *more: object, **options: object) -> list[tuple[object, ...]]:
        return both if host == "post.example" else original(host, *more, **options)  # type: ignore[arg-type, return-value] # as called

    monkeypatch.setattr("bot.fetch.socket.getaddrinfo", resolve)
    assert web.fetch(f"http://post.example:{port}/bare").body == b"bare"


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (403, "does not let programs read it"),
        (404, "has no such page: check the address (HTTP 404)."),
        (410, "has removed the page"),
        (429, "has been asked too often: try again later"),
        (500, "cannot answer just now: try again later (HTTP 500)."),
    ],
)
def test_a_refusal_says_what_to_do(web: WebFetcher, site: str, status: int, sentence: str) -> None:
    assert sentence in trouble(web, f"{site}/status/{status}")


@pytest.mark.parametrize("path", ["silent", "drip", "drip-head"])
def test_a_slow_server_is_left_in_time(hasty: WebFetcher, site: str, path: str) -> None:
    started = time.monotonic()
    assert "did not answer in full within 0.3 seconds" in trouble(hasty, f"{site}/{path}")
    assert time.monotonic() - started < 1.2


def test_a_slow_name_server_takes_from_the_same_time(site: str) -> None:
    def slowly(address: Address) -> bool:
        time.sleep(0.2)
        return address.is_loopback

    web = WebFetcher(timeout=0.1, max_bytes=1000, allowed=slowly)
    assert "did not answer in full within 0.1 seconds" in trouble(web, f"{site}/page")


def test_an_endless_body_is_cut_off(web: WebFetcher, site: str) -> None:
    assert "sends more than 0.1 MB: raise MAX_DOWNLOAD_MB" in trouble(web, f"{site}/endless")


def test_a_compressed_body_is_unpacked(web: WebFetcher, site: str) -> None:
    assert web.fetch(f"{site}/gzip").body == b"packed" * 100


def test_a_compressed_bomb_does_not_go_off(web: WebFetcher, site: str) -> None:
    assert "sends more than 0.1 MB" in trouble(web, f"{site}/bomb")


@pytest.mark.parametrize("path", ["torn", "not-packed", "twice"])
def test_a_body_that_cannot_be_unpacked_is_a_sentence(web: WebFetcher, site: str, path: str) -> None:
    assert "sends a body that cannot be decompressed" in trouble(web, f"{site}/{path}")


def test_a_body_that_breaks_off_is_a_sentence(web: WebFetcher, site: str) -> None:
    assert "cannot be reached" in trouble(web, f"{site}/short")


def test_nobody_listening_is_a_sentence(web: WebFetcher) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "cannot be reached" in trouble(web, f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize("host", ["a" * 70 + ".example", "a..example", "xn--a"])
def test_a_host_name_that_cannot_be_is_a_sentence(web: WebFetcher, host: str) -> None:
    assert "has an unknown host name: check the address" in trouble(web, f"http://{host}/")


def test_an_unknown_host_is_a_sentence(web: WebFetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[tuple[object, ...]]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr("bot.fetch.socket.getaddrinfo", unknown)
    assert "has an unknown host name: check the address" in trouble(web, f"http://nowhere.example/{'x' * 300}")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::5db8:d822", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("127.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - an address to refuse, not to bind to
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("239.1.2.3", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("ff0e::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", False),
    ],
)
def test_only_addresses_of_the_public_internet_are_public(address: str, *, expected: bool) -> None:
    assert public(ip_address(address)) == expected
