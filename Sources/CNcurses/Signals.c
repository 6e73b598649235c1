/* Signals, and waiting for them, for keys and for other threads together. */
#include "Screen.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t was_resized;
static volatile sig_atomic_t was_asked_to_stop;
static volatile sig_atomic_t was_continued;
static volatile sig_atomic_t end_signal;
static int wake_pipe[2] = {-1, -1};
static struct ways_out ways_out;

/* So long a terminal may take to show the last that is sent to it. */
enum { PATIENCE_SECONDS = 3 };

int make_wake_pipe(void) {
  return wake_pipe[0] >= 0 || pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) == 0;
}

void cn_wake(void) {
  const int saved = errno;
  if (wake_pipe[1] >= 0 && write(wake_pipe[1], "", 1) < 0) { /* full: a wake-up waits already */ }
  errno = saved;
}

static void on_resize(int number) {
  (void)number;
  was_resized = 1;
  cn_wake();
}

static void on_stop(int number) {
  (void)number;
  was_asked_to_stop = 1;
  cn_wake();
}

static void on_continue(int number) {
  (void)number;
  was_continued = 1;
  cn_wake();
}

static void on_closed_pipe(int number) { (void)number; }

/* A terminal that was halted with ^S, or whose line hangs, must not keep the program from ending. */
static void begin_end(int number) {
  end_signal = number;
  if (has_terminal()) ways_out.resume_output();
  alarm(PATIENCE_SECONDS);
}

static void on_end(int number) {
  begin_end(number);
  cn_wake();
}

static void on_impatience(int number) {
  (void)number;
  if (has_terminal()) ways_out.give_up();
  _exit(128 + end_signal);
}

static void on_crash(int number) {
  begin_end(number);
  if (has_terminal()) ways_out.give_back();
  signal(number, SIG_DFL);
  raise(number);
}

/* A stack for the handlers: after endless recursion there is none left to run them on. */
static void give_handlers_a_stack(void) {
  static char bytes[64 << 10];
  const stack_t stack = {.ss_sp = bytes, .ss_size = sizeof bytes};
  sigaltstack(&stack, NULL);
}

static void watch(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static int is_ignored(int number) {
  struct sigaction now;
  return sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

/* Whoever starts the program with a signal ignored, as nohup does, wants it to stay so. */
static void watch_unless_ignored(int number, void (*handler)(int)) {
  if (!is_ignored(number)) watch(number, handler);
}

void watch_signals(struct ways_out ways) {
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
  static const int ends[] = {SIGTERM, SIGHUP, SIGINT};
  ways_out = ways;
  give_handlers_a_stack();
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) watch(crashes[i], on_crash);
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) watch_unless_ignored(ends[i], on_end);
  watch_unless_ignored(SIGQUIT, on_crash);
  watch(SIGALRM, on_impatience);
  watch(SIGWINCH, on_resize);
  watch(SIGCONT, on_continue);
  /* Left to ncurses, SIGTSTP came back without the keypad: arrows were typed letters. */
  watch_unless_ignored(SIGTSTP, on_stop);
  /* Not SIG_IGN: a browser started from here would inherit that. */
  watch_unless_ignored(SIGPIPE, on_closed_pipe);
}

static void on_nothing(int number) { (void)number; }

void ignore_interrupts(int are_ignored) {
  watch_unless_ignored(SIGINT, are_ignored ? on_nothing : on_end);
  watch_unless_ignored(SIGQUIT, are_ignored ? on_nothing : on_crash);
}

int has_terminal(void) {
  const pid_t owner = tcgetpgrp(STDIN_FILENO);
  return owner < 0 || owner == getpgrp();
}

void stop_here(void) {
  was_asked_to_stop = 0;
  if (is_ignored(SIGTSTP)) return;
  signal(SIGTSTP, SIG_DFL);
  /* Stopped here until the shell continues the process, and again when that is in the background. */
  do kill(0, SIGTSTP);
  while (!end_signal && !has_terminal());
  watch(SIGTSTP, on_stop);
  /* The terminal may have another size by now. */
  was_continued = 0;
  was_resized = 1;
  cn_wake();
}

/* Stopped by SIGSTOP, nothing could be put in order first. */
static int32_t after_continuing(void) {
  was_continued = 0;
  if (!has_terminal()) return CN_STOPPED;
  ways_out.take_back();
  return CN_RESIZED;
}

int32_t cn_wait(int32_t milliseconds) {
  struct pollfd watched[2] = {{STDIN_FILENO, POLLIN, 0}, {wake_pipe[0], POLLIN, 0}};
  int32_t seen = 0;
  const int found = poll(watched, 2, milliseconds);
  if (found > 0 && watched[0].revents & POLLIN) seen |= CN_INPUT;
  if (found > 0 && watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) seen |= CN_HUNG_UP;
  if (found > 0 && watched[1].revents & POLLIN) {
    char drained[64];
    while (read(wake_pipe[0], drained, sizeof drained) > 0) {}
    seen |= CN_WOKEN;
  }
  if (was_resized) {
    was_resized = 0;
    seen |= CN_RESIZED;
  }
  if (was_continued && !end_signal) seen |= after_continuing();
  if (was_asked_to_stop) {
    was_asked_to_stop = 0;
    seen |= CN_STOPPED;
  }
  if (end_signal) seen |= CN_TERMINATED;
  return seen;
}

int32_t cn_signal(void) { return end_signal; }
