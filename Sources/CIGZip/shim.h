#pragma once
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

/// The room in bytes that igzip needs for its level 1, which Swift can't work out of its macros.
enum { igzip_room = ISAL_DEF_LVL1_DEFAULT };

#ifdef __x86_64__
/// ISA-L leaves the upper halves of vector registers in use. Until somebody clears them, each instruction that works on
/// the lower halves waits for them: a whole export took a quarter longer.
__attribute__((target("avx"))) static inline void igzip_clear_upper_halves(void) {
    __builtin_ia32_vzeroupper();
}
#endif

/// To be called after each call of ISA-L.
static inline void igzip_leave(void) {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx")) igzip_clear_upper_halves();
#endif
}

static inline int igzip_deflate(struct isal_zstream *stream) {
    int code = isal_deflate(stream);
    igzip_leave();
    return code;
}

static inline uint32_t igzip_crc32(uint32_t crc, const uint8_t *bytes, uint64_t count) {
    crc = crc32_gzip_refl(crc, bytes, count);
    igzip_leave();
    return crc;
}
