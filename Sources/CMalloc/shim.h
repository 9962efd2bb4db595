#pragma once
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Has memory taken from the system in steps of so many bytes, and given back only where more than `kept` bytes are
/// free at the end. Blocks from `large` bytes on are taken, and given back, each by itself.
///
/// Other C libraries than GNU's have no such setting.
static inline void malloc_set_steps(int step, int kept, int large) {
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, step);
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_MMAP_THRESHOLD, large);
#else
    (void)step, (void)kept, (void)large;
#endif
}
