#pragma once
#include <stdint.h>
#include <string.h>

/// How many bytes are looked at in one step.
enum { byte_marks_size = 64 };

/// What stands in so many bytes: one bit for each of them, the first one lowest.
typedef struct {
    /// Where the bytes are the delimiter.
    uint64_t delimiters;
    /// Where they are a quotation mark or the end of a line.
    uint64_t stops;
} byte_marks;

// Vectors of Clang's own, which become the instructions of each kind of processor. Swift has such vectors too, and no way
// from a comparison of them to a number that takes less than a test of each byte.
typedef uint8_t byte_marks_vector __attribute__((ext_vector_type(16)));
typedef _Bool byte_marks_bits __attribute__((ext_vector_type(16)));

/// Where the bytes are a certain one.
static inline byte_marks_vector byte_marks_equal(byte_marks_vector bytes, uint8_t byte) {
    return (byte_marks_vector)(bytes == (byte_marks_vector)byte);
}

/// A bit for each byte of a comparison.
static inline uint64_t byte_marks_number(byte_marks_vector comparison) {
    byte_marks_bits bits = __builtin_convertvector(comparison, byte_marks_bits);
    uint16_t number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

/// Looks at the bytes from `bytes` on, all of which must be there.
static inline byte_marks byte_marks_find(const void *bytes, uint8_t delimiter) {
    byte_marks marks = {0, 0};
    for (int start = 0; start < byte_marks_size; start += sizeof(byte_marks_vector)) {
        byte_marks_vector vector;
        memcpy(&vector, (const uint8_t *)bytes + start, sizeof vector);
        byte_marks_vector stops =
            byte_marks_equal(vector, '"') | byte_marks_equal(vector, '\n') | byte_marks_equal(vector, '\r');
        marks.delimiters |= byte_marks_number(byte_marks_equal(vector, delimiter)) << start;
        marks.stops |= byte_marks_number(stops) << start;
    }
    return marks;
}
