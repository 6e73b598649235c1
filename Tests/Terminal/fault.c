/* Stands between a program and the C library (LD_PRELOAD): at the nth call that changes a file
 * under $FAULT_FOLDER it does what $FAULT_KIND says. So every place where writing can break off is
 * tried, one after the other. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int calls;

static int is_inside(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_file_inside(int descriptor) {
  char name[64], path[4096];
  snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
  const ssize_t length = readlink(name, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_inside(path);
}

/* True when the call is to fail. */
static int breaks_off(void) {
  const char *kind = getenv("FAULT_KIND");
  const int number = atomic_fetch_add(&calls, 1) + 1;
  if (!kind || number != atoi(getenv("FAULT_AT"))) return 0;
  if (strcmp(kind, "full") == 0) {
    errno = ENOSPC;
    return 1;
  }
  if (strcmp(kind, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(kind, "term") == 0) {
    kill(getpid(), SIGTERM);
    /* The signal is answered on another thread. */
    usleep(200000);
  }
  return 0;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (is_file_inside(descriptor) && breaks_off()) return -1;
  return NEXT(write)(descriptor, bytes, count);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at) {
  if (is_file_inside(descriptor) && breaks_off()) return -1;
  return NEXT(pwrite64)(descriptor, bytes, count, at);
}

int fsync(int descriptor) {
  if (is_file_inside(descriptor) && breaks_off()) return -1;
  return NEXT(fsync)(descriptor);
}

int ftruncate64(int descriptor, off64_t length) {
  if (is_file_inside(descriptor) && breaks_off()) return -1;
  return NEXT(ftruncate64)(descriptor, length);
}

int rename(const char *old, const char *new) {
  if (is_inside(new) && breaks_off()) return -1;
  return NEXT(rename)(old, new);
}

int link(const char *old, const char *new) {
  if (is_inside(new) && breaks_off()) return -1;
  return NEXT(link)(old, new);
}
