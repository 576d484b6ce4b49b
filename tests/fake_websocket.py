"""The server's side of one WebSocket connection, as far as Socket Mode needs it (RFC 6455)."""

import base64
import hashlib
import socket
import struct
import threading
from collections.abc import Iterable
from contextlib import suppress

_TEXT, _CLOSE, _PING, _PONG = 1, 8, 9, 10


class WebSocket:
    """One connection: text, ping and close frames, none of them in parts. Made, it has answered the handshake."""

    def __init__(self, connection: socket.socket, key: str) -> None:
        accept = hashlib.sha1(f"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11".encode(), usedforsecurity=False).digest()
        connection.sendall(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Accept: {base64.b64encode(accept).decode()}\r\n\r\n".encode()
        )
        self._connection = connection
        self._closed = threading.Event()
        self._sending = threading.Lock()

    def send(self, data: bytes, opcode: int = _TEXT) -> None:
        size = struct.pack("!B", len(data)) if len(data) < 126 else struct.pack("!BH", 126, len(data))
        with self._sending:
            self._connection.sendall(bytes([0x80 | opcode]) + size + data)

    def ping_until_closed(self) -> None:
        """Slack pings now and then; here often, so that a client that is being closed need not wait for one."""
        with suppress(OSError):
            while not self._closed.wait(0.1):
                self.send(b"ping", _PING)

    def texts(self) -> Iterable[str]:
        """The text frames that come in; answers pings on the way, ends with the connection."""
        with suppress(OSError, EOFError):
            while not self._closed.is_set():
                opcode, data = self._frame()
                if opcode == _CLOSE:
                    return
                if opcode == _PING:
                    self.send(data, _PONG)
                elif opcode == _TEXT:
                    yield data.decode()
        self._closed.set()

    def _frame(self) -> tuple[int, bytes]:
        first, second = self._exactly(2)
        size = second & 0x7F
        if size == 126:
            (size,) = struct.unpack("!H", self._exactly(2))
        mask = self._exactly(4)
        return first & 0x0F, bytes(byte ^ mask[at % 4] for at, byte in enumerate(self._exactly(size)))

    def _exactly(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            part = self._connection.recv(size - len(data))
            if not part:
                raise EOFError
            data += part
        return data

    def close(self) -> None:
        self._closed.set()
        with suppress(OSError):
            self._connection.shutdown(socket.SHUT_RDWR)
