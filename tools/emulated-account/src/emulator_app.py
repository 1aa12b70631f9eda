"""The emulator as if behind something that ends TLS, as AWS is.

Policies of buckets and topics refuse what comes without TLS; this saves a certificate that every
client would have to trust.
"""

from ministack.app import app as emulator


async def app(scope, receive, send):
    if scope["type"] == "http":
        scope = {**scope, "headers": [*scope["headers"], (b"x-forwarded-proto", b"https")]}
    await emulator(scope, receive, send)
