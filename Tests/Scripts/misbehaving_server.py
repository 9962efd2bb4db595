"""A server that misbehaves in every way that a source on the internet can.

usage: misbehaving_server.py [CERTIFICATE KEY]

Listens on a free port of 127.0.0.1, prints it, and ends when standard input does. The path says what to do:
/MODE/ANYTHING/NAME, where MODE may be several, such as "500,good": the first call of that path gets the first, and so
on; the last one stays.
"""

import base64
import email.utils
import gzip
import http.server
import os
import ssl
import sys
import threading
import time

RATINGS = (
    "Local authority,Inspection date,Publication date,Inspection type,Overall effectiveness,Impact of leaders\n"
    "Leeds,13/05/2024,20/06/2024,ILACS Short Inspection,Outstanding,Good\n"
    "Bradford,31/01/2024,20/03/2024,ILACS Standard Inspection,Inadequate,Requires improvement\n"
).encode()
CHANGED = RATINGS.replace(b"Inadequate", b"Good")
PAGE = b"<!DOCTYPE html>\n<html><body><p>We are sorry. Local authority,Overall effectiveness</p></body></html>\n"
CHANGED_ON = "Tue, 03 Nov 2026 10:00:00 GMT"

calls = {}
lock = threading.Lock()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = self.path.split("?")[0]
        with lock:
            position = calls[path] = calls.get(path, -1) + 1
        modes = path.split("/")[1].split(",")
        mode = modes[min(position, len(modes) - 1)]
        self.close_connection = True
        try:
            getattr(self, "do_" + mode.replace("-", "_"))()
        except OSError:
            pass

    def answer(self, body=b"", status=200, length=None, **headers):
        self.send_response(status)
        headers.setdefault("Content_Type", "text/csv")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if length != "untold":
            self.send_header("Content-Length", str(len(body) if length is None else length))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def do_good(self):
        self.answer(RATINGS)

    def do_changed(self):
        self.answer(CHANGED)

    def do_etag(self):
        tag = '"it\'s-v1"'
        if self.headers["If-None-Match"] == tag:
            self.answer(status=304, length="untold", ETag=tag)
        else:
            self.answer(RATINGS, ETag=tag)

    def do_modified(self):
        if self.headers["If-Modified-Since"] == CHANGED_ON:
            self.answer(status=304, length="untold")
        else:
            self.answer(RATINGS, Last_Modified=CHANGED_ON)

    def do_unasked_304(self):
        self.answer(status=304, length="untold")

    def do_odd_validators(self):
        if self.headers["If-None-Match"] or self.headers["If-Modified-Since"]:
            self.answer(status=400)
        else:
            self.answer(RATINGS, ETag="unquoted", Last_Modified="yesterday")

    def do_500(self):
        self.answer(b"oops", status=500)

    def do_503(self):
        self.answer(b"later", status=503, Retry_After="7")

    def do_503_date(self):
        self.answer(b"later", status=503, Retry_After=email.utils.formatdate(time.time() + 5, usegmt=True))

    def do_503_late(self):
        self.answer(b"tomorrow", status=503, Retry_After="86400")

    def do_429(self):
        self.answer(b"enough", status=429)

    def do_403(self):
        self.answer(PAGE, status=403, Content_Type="text/html")

    def do_404(self):
        self.answer(PAGE, status=404, Content_Type="text/html")

    def do_410(self):
        self.answer(PAGE, status=410, Content_Type="text/html")

    def do_206(self):
        self.answer(RATINGS, status=206)

    def do_page(self):
        self.answer(PAGE, Content_Type="text/html; charset=utf-8")

    def do_page_as_csv(self):
        self.answer(b"\xef\xbb\xbf\n" + PAGE)

    def do_csv_as_page(self):
        self.answer(RATINGS, Content_Type="text/html")

    def do_other(self):
        self.answer(b"a,b\n1,2\n")

    def do_empty(self):
        self.answer(b"")

    def do_blank(self):
        self.answer(b"\xef\xbb\xbf \r\n\r\n")

    def do_short(self):
        self.answer(RATINGS, length=len(RATINGS) + 100)

    def do_untold(self):
        self.answer(RATINGS, length="untold")

    def do_untold_cut(self):
        self.answer(RATINGS[:-30], length="untold")

    def chunks(self, parts):
        self.send_response(200)
        self.send_header("Content-Type", "text/csv")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for part in parts:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))

    def do_chunks(self):
        self.chunks([RATINGS[:100], RATINGS[100:]])
        self.wfile.write(b"0\r\n\r\n")

    def do_chunks_cut(self):
        self.chunks([RATINGS])

    def do_endless(self):
        def rows():
            while True:
                yield RATINGS * 200
        self.chunks(rows())

    def do_large(self):
        self.answer(RATINGS, length=5_000_000)

    def do_gzip(self):
        self.answer(gzip.compress(RATINGS), Content_Encoding="gzip")

    def do_gzip_bomb(self):
        self.answer(gzip.compress(RATINGS * 20_000), Content_Encoding="gzip")

    def do_gzip_cut(self):
        noise = RATINGS + b"".join(b"%d," % (number * number % 997) for number in range(20_000))
        self.answer(gzip.compress(noise)[:8_000], length="untold", Content_Encoding="gzip")

    def do_slow(self):
        self.answer(b"", length=1_000_000)
        for _ in range(200):
            self.wfile.write(b"x")
            time.sleep(0.1)

    def do_silent(self):
        time.sleep(20)

    def do_nothing(self):
        pass

    def do_noise(self):
        self.wfile.write(b"\x00\x01\x02 this is not HTTP\r\n\r\n")

    def do_moved(self):
        self.answer(status=302, Location=self.path.replace("/moved/", "/etag/", 1))

    def do_loop(self):
        self.answer(status=302, Location=self.path)

    def do_to_http(self):
        self.answer(status=302, Location="http://example.invalid/ratings.csv")

    def do_to_file(self):
        self.answer(status=302, Location="file:///etc/passwd")

    def do_secret(self):
        words = base64.b64encode(b'officer:p"a\\ss w').decode()
        if self.headers["Authorization"] == "Basic " + words and self.path.endswith("?key=qwertz"):
            self.answer(RATINGS)
        else:
            self.answer(PAGE, status=401, Content_Type="text/html")


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        pass


def main():
    server = Server(("127.0.0.1", 0), Handler)
    if len(sys.argv) == 3:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1], sys.argv[2])
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    sys.stdin.read()
    os._exit(0)


main()
