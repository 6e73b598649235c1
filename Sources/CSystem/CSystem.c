#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <sched.h>
#include <stdlib.h>

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

void cs_make_room(size_t bytes) {
  void *volatile room = malloc(bytes);
  free(room);
}
