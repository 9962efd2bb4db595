#pragma once
#include <stddef.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Has memory taken from the system in steps of so many bytes, and given back only when as much as `kept` is free.
/// Other C libraries than GNU's have no such setting.
static inline void malloc_set_steps(int step, int kept) {
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, step);
    mallopt(M_TRIM_THRESHOLD, kept);
#else
    (void)step, (void)kept;
#endif
}
