#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

int cs_other_cores(int *cores, int most) {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return 0;
  int here = sched_getcpu(), count = 0;
  for (int core = 0; core < CPU_SETSIZE && count < most; core++)
    if (core != here && CPU_ISSET(core, &allowed)) cores[count++] = core;
  return count;
}

int cs_this_core(void) {
  int core = sched_getcpu();
  return core < 0 ? 0 : core;
}

/* What a new thread is given. */
struct order {
  void (*work)(void *);
  void *argument;
  cpu_set_t cores;
};

static void *carry_out(void *given) {
  struct order order = *(struct order *)given;
  free(given);
  sched_setaffinity(0, sizeof order.cores, &order.cores);
  order.work(order.argument);
  return NULL;
}

int cs_start_thread(int core, void (*work)(void *), void *argument, pthread_t *thread) {
  struct order *order = malloc(sizeof *order);
  if (order == NULL) return ENOMEM;
  order->work = work;
  order->argument = argument;
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(core, &one);
  pthread_attr_t attributes;
  int error = sched_getaffinity(0, sizeof order->cores, &order->cores) == 0 ? 0 : errno;
  if (error == 0) error = pthread_attr_init(&attributes);
  if (error == 0) {
    error = pthread_attr_setaffinity_np(&attributes, sizeof one, &one);
    if (error == 0) error = pthread_attr_setstacksize(&attributes, 8 << 20);
    if (error == 0) error = pthread_create(thread, &attributes, carry_out, order);
    pthread_attr_destroy(&attributes);
  }
  if (error != 0) free(order);
  return error;
}

/* As large as the pages that Linux gives for the asking on the machines it runs on most. */
static const size_t large_page = 2 << 20;

static uintptr_t next_large_page(uintptr_t address) {
  return (address + large_page - 1) & ~(uintptr_t)(large_page - 1);
}

/* To the nearest: a large page of which little is used takes longer to empty than small ones. */
static size_t large_pages_for(size_t bytes) { return (bytes + large_page / 2) / large_page; }

/* The heap grows by whole large pages: up to the first of them it is passed over and never
 * touched. Where there are no such pages madvise changes nothing. */
void cs_make_room(size_t bytes) {
  static _Thread_local size_t asked;
  static _Thread_local uintptr_t end;
  size_t before = large_pages_for(asked);
  asked += bytes;
  size_t large = (large_pages_for(asked) - before) * large_page;
  void *volatile room = malloc(large > 0 ? large + large_page : bytes);
  if (room == NULL) return;
  uintptr_t begin = (uintptr_t)room, first = next_large_page(begin);
  if (large > 0) madvise((void *)first, large, MADV_HUGEPAGE);
  free(room);
  if (large == 0) return;
  if (begin >= end) {
    void *volatile gap = malloc(first - begin);
    (void)gap;
  }
  end = first + large;
}
