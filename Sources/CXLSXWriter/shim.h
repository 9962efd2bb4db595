#pragma once
#include <pthread.h>
#include <stdio.h>
#include <xlsxwriter.h>

/* workbook_close(), without the lines that it prints to stderr besides returning an error. GNU's C library lets that stream
   be another one for the time; the file descriptor, to which our own messages go, is not touched. One workbook at a time,
   so that each brings back what was there; and the other stream stays open, as another thread may have it in its hands. */
static inline lxw_error workbook_close_without_words(lxw_workbook *workbook) {
#ifdef __GLIBC__
    static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
    static FILE *nowhere;
    pthread_mutex_lock(&turn);
    FILE *shown = stderr;
    if (!nowhere) nowhere = fopen("/dev/null", "we");
    if (nowhere) stderr = nowhere;
    lxw_error error = workbook_close(workbook);
    stderr = shown;
    pthread_mutex_unlock(&turn);
    return error;
#else
    return workbook_close(workbook);
#endif
}
