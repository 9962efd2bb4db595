#pragma once
#include <nettle/sha2.h>
#include <nettle/version.h>

/// The digest of all bytes so far, SHA256_DIGEST_SIZE bytes. Nettle 4 asks for no length.
static inline void sha256_finish(struct sha256_ctx *context, uint8_t *digest) {
#if NETTLE_VERSION_MAJOR >= 4
    nettle_sha256_digest(context, digest);
#else
    nettle_sha256_digest(context, SHA256_DIGEST_SIZE, digest);
#endif
}
