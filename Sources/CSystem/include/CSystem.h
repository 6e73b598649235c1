/* What Linux and glibc can do beyond what Swift sees of them: how memory is kept, and on which core
   a thread begins. */
#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <malloc.h>
#include <pthread.h>

/* The cores this process may run on, but for the one it runs on now; returns how many of them were
   written to `cores`, at most `most`. */
int cs_other_cores(int *cores, int most);

/* The core this thread runs on now. */
int cs_this_core(void);

/* Begins `work(argument)` on a thread that starts on `core` and may then be moved, with a stack of
   8 MB. Returns 0, or an error number. */
int cs_start_thread(int core, void (*work)(void *), void *argument, pthread_t *thread);

/* Has the heap of this thread grow by so many bytes at once. glibc lets the heap of any thread but
   the first grow a page at a time, with a system call for each that stops all other threads. Asks
   for large pages: for small ones the kernel is called a thousand times while a megabyte of text
   is read, a sixth of all the time that takes. */
void cs_make_room(size_t bytes);

#endif
