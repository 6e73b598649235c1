#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "Painter.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#undef columns /* <term.h> has a macro of this name */

enum { PASTE_BEGIN_CODE = KEY_MAX + 1, PASTE_END_CODE = KEY_MAX + 2 };

static SCREEN *screen;
static WINDOW *keys; /* for input alone: reading from a pad never draws anything */
static struct termios shell_modes; /* as the terminal was before */
static volatile sig_atomic_t is_open;
static volatile sig_atomic_t was_resized;
static volatile sig_atomic_t was_asked_to_stop;
static volatile sig_atomic_t end_signal;
static int wake_pipe[2] = {-1, -1};
static int held_errors = -1; /* a file in memory that stands in for standard error */
static int real_errors = -1;
static char leave[256]; /* what gives the screen back, for a signal handler */
static size_t leave_length;
static int is_unicode;

/* Standard error is held while the screen is up: what a library prints there would be drawn over. */
static void hold_errors(void) {
  held_errors = memfd_create("errors", MFD_CLOEXEC);
  if (held_errors < 0) return;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_errors >= 0) dup2(held_errors, STDERR_FILENO);
}

/* Only calls that a signal handler may make. */
static void print_held_errors(void) {
  char part[4096];
  ssize_t length;
  if (real_errors < 0) return;
  dup2(real_errors, STDERR_FILENO);
  lseek(held_errors, 0, SEEK_SET);
  while ((length = read(held_errors, part, sizeof part)) > 0) {
    if (write(STDERR_FILENO, part, (size_t)length) < 0) break;
  }
  close(real_errors);
  close(held_errors);
  real_errors = held_errors = -1;
}

static void give_back(void) {
  if (!is_open) return;
  is_open = 0;
  if (write(STDOUT_FILENO, leave, leave_length) < 0) { /* the terminal is gone: nothing to do */ }
  tcsetattr(STDIN_FILENO, TCSADRAIN, &shell_modes);
  print_held_errors();
}

static void wake(void) {
  const int saved = errno;
  if (wake_pipe[1] >= 0 && write(wake_pipe[1], "", 1) < 0) { /* full: a wake-up waits already */ }
  errno = saved;
}

static void on_resize(int number) {
  (void)number;
  was_resized = 1;
  wake();
}

static void on_stop(int number) {
  (void)number;
  was_asked_to_stop = 1;
  wake();
}

static void on_closed_pipe(int number) { (void)number; }

static void on_end(int number) {
  end_signal = number;
  wake();
}

static void on_crash(int number) {
  give_back();
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

static void watch_signals(void) {
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT};
  static const int ends[] = {SIGTERM, SIGHUP, SIGINT};
  give_handlers_a_stack();
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) watch(crashes[i], on_crash);
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) watch(ends[i], on_end);
  watch(SIGWINCH, on_resize);
  /* Left to ncurses, SIGTSTP came back without the keypad: arrows were typed letters. */
  watch(SIGTSTP, on_stop);
  /* Not SIG_IGN: a browser started from here would inherit that. */
  watch(SIGPIPE, on_closed_pipe);
}

/* Under the C locale ncurses drops every character beyond ASCII; C.UTF-8 keeps them. */
static void choose_locale(void) {
  setlocale(LC_CTYPE, "");
  const char *set = nl_langinfo(CODESET);
  is_unicode = strcmp(set, "UTF-8") == 0;
  if (!is_unicode && strcmp(set, "ANSI_X3.4-1968") == 0) {
    is_unicode = setlocale(LC_CTYPE, "C.UTF-8") != NULL;
  }
}

static void add_leave(const char *text) {
  if (!text || text == (char *)-1) return;
  const size_t length = strlen(text);
  if (leave_length + length > sizeof leave) return;
  memcpy(leave + leave_length, text, length);
  leave_length += length;
}

static int speaks_xterm(void) {
  const char *mouse = tigetstr("kmous");
  return mouse && mouse != (char *)-1;
}

/* What is written to standard output meanwhile goes out with the next frame: each write wakes who
 * shows the screen, at the far end of a network perhaps, and there are four. */
static void hold_output(void (*work)(void)) {
  const int held = memfd_create("output", MFD_CLOEXEC);
  const int real = held < 0 ? -1 : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real >= 0) dup2(held, STDOUT_FILENO);
  work();
  if (real >= 0) {
    uint8_t bytes[1024];
    ssize_t count;
    dup2(real, STDOUT_FILENO);
    close(real);
    lseek(held, 0, SEEK_SET);
    while ((count = read(held, bytes, sizeof bytes)) > 0) painter_put(bytes, (size_t)count);
  }
  if (held >= 0) close(held);
}

static void set_modes(void) {
  struct termios modes;
  cbreak();
  noecho();
  nonl();
  /* ^C ^Z ^V ^O are keys of the program; ^S ^Q stay the terminal's. */
  if (tcgetattr(STDIN_FILENO, &modes) == 0) {
    modes.c_lflag &= ~(tcflag_t)(ISIG | IEXTEN);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  }
  def_prog_mode();
}

static void ask_for_keys(void) {
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  meta(keys, TRUE);
  if (speaks_xterm()) {
    define_key("\033[200~", PASTE_BEGIN_CODE);
    define_key("\033[201~", PASTE_END_CODE);
    cn_send((const uint8_t *)"\033[?2004h", 8);
    mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
    mouseinterval(0);
  }
}

/* After data came in by way of standard input, the keys come from the terminal itself. */
static void take_keys_from_terminal(void) {
  if (isatty(STDIN_FILENO)) return;
  const int terminal = open("/dev/tty", O_RDWR);
  if (terminal < 0) return;
  dup2(terminal, STDIN_FILENO);
  close(terminal);
}

static int32_t can_open(void) {
  int status = 0;
  take_keys_from_terminal();
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NO_TERMINAL;
  if (setupterm(NULL, STDOUT_FILENO, &status) != OK) return CN_UNKNOWN_TERMINAL;
  const char *move = tigetstr("cup");
  return move && move != (char *)-1 ? CN_OPENED : CN_DUMB_TERMINAL;
}

static SCREEN *open_screen(void) {
  SCREEN *opened = newterm(NULL, stdout, stdin);
  if (!opened) return NULL;
  set_term(opened);
  keys = newpad(1, 1);
  return opened;
}

static int has_window_size(int32_t *rows, int32_t *columns) {
  struct winsize window;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0) return 0;
  *rows = window.ws_row;
  *columns = window.ws_col;
  return window.ws_row > 0 && window.ws_col > 0;
}

void cn_prepare(int32_t *rows, int32_t *columns) {
  choose_locale();
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) wake_pipe[0] = -1;
  if (!has_window_size(rows, columns)) *rows = 24, *columns = 80;
}

/* ncurses draws an empty window, and with it takes the alternate screen and the mouse, at the
 * beginning and again; all else is the painter's. */
static void draw_nothing(void) {
  ask_for_keys();
  refresh();
}

static void take_screen(void) {
  set_modes();
  painter_begin(is_unicode);
  hold_output(draw_nothing);
}

int32_t cn_open(void) {
  const int32_t answer = can_open();
  if (answer != CN_OPENED) return answer;
  if (wake_pipe[0] < 0) return CN_NO_TERMINAL;
  tcgetattr(STDIN_FILENO, &shell_modes);
  hold_errors();
  screen = open_screen();
  if (!screen) {
    print_held_errors();
    return CN_UNKNOWN_TERMINAL;
  }
  set_escdelay(25);
  leave_length = 0;
  if (speaks_xterm()) add_leave("\033[?2004l\033[?1000l\033[?1006l");
  add_leave(tigetstr("sgr0"));
  add_leave(tigetstr("cnorm"));
  add_leave(tigetstr("rmkx"));
  add_leave(tigetstr("rmcup"));
  add_leave("\r");
  is_open = 1;
  watch_signals();
  take_screen();
  return CN_OPENED;
}

static void leave_screen(void) {
  painter_leave();
  if (speaks_xterm()) cn_send((const uint8_t *)"\033[?2004l", 8);
  endwin();
}

void cn_close(void) {
  if (!is_open) return;
  leave_screen();
  delwin(keys);
  delscreen(screen);
  screen = NULL;
  give_back();
}

/* False when another job of the shell has it. */
static int has_terminal(void) {
  const pid_t owner = tcgetpgrp(STDIN_FILENO);
  return owner < 0 || owner == getpgrp();
}

void cn_suspend(void) {
  if (!is_open) return;
  def_prog_mode();
  leave_screen();
  was_asked_to_stop = 0;
  signal(SIGTSTP, SIG_DFL);
  /* Stopped here until the shell continues the process, and again when that is in the background. */
  do kill(0, SIGTSTP);
  while (!end_signal && !has_terminal());
  watch(SIGTSTP, on_stop);
  if (end_signal) {
    /* In the background, touching the terminal would stop the process instead of ending it. */
    is_open = 0;
    print_held_errors();
    return;
  }
  reset_prog_mode();
  take_screen();
  was_resized = 1;
  wake();
}

void cn_forget(void) {
  painter_forget();
}

int32_t cn_is_unicode(void) { return is_unicode; }

int32_t cn_colors(void) { return is_open && set_a_foreground && orig_pair ? max_colors : 0; }

void cn_size(int32_t *rows, int32_t *columns) {
  if (has_window_size(rows, columns) && (*rows != LINES || *columns != COLS)) {
    resizeterm(*rows, *columns);
  }
  *rows = LINES;
  *columns = COLS;
}

void cn_send(const uint8_t *bytes, int32_t count) {
  fflush(stdout);
  while (count > 0) {
    const ssize_t sent = write(STDOUT_FILENO, bytes, (size_t)count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return;
    bytes += sent;
    count -= (int32_t)sent;
  }
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
  if (was_asked_to_stop) {
    was_asked_to_stop = 0;
    seen |= CN_STOPPED;
  }
  if (end_signal) seen |= CN_TERMINATED;
  return seen;
}

void cn_wake(void) { wake(); }

int32_t cn_signal(void) { return end_signal; }

static uint32_t named_key(wint_t code) {
  switch (code) {
    case KEY_UP: return CN_UP;
    case KEY_DOWN: return CN_DOWN;
    case KEY_LEFT: return CN_LEFT;
    case KEY_RIGHT: return CN_RIGHT;
    case KEY_HOME: return CN_HOME;
    case KEY_END: return CN_END;
    case KEY_PPAGE: return CN_PAGE_UP;
    case KEY_NPAGE: return CN_PAGE_DOWN;
    case KEY_BACKSPACE: return CN_BACKSPACE;
    case KEY_DC: return CN_DELETE;
    case KEY_IC: return CN_INSERT;
    case KEY_ENTER: return CN_ENTER;
    case KEY_BTAB: return CN_BACK_TAB;
    default:
      return code >= KEY_F(1) && code <= KEY_F(12) ? CN_FUNCTION + (code - KEY_F0) : 0;
  }
}

static int32_t mouse_key(uint32_t *value, int32_t *row, int32_t *column) {
  MEVENT event;
  if (getmouse(&event) != OK) return CN_NONE;
  *row = event.y;
  *column = event.x;
  *value = CN_PRESS;
  if (event.bstate & BUTTON4_PRESSED) *value = CN_WHEEL_UP;
  if (event.bstate & BUTTON5_PRESSED) *value = CN_WHEEL_DOWN;
  return CN_CLICK;
}

int32_t cn_key(uint32_t *value, int32_t *row, int32_t *column) {
  wint_t code = 0;
  for (;;) {
    const int kind = wget_wch(keys, &code);
    if (kind == ERR) return CN_NONE;
    if (kind == OK) {
      *value = (uint32_t)code;
      return CN_CHARACTER;
    }
    if (code == KEY_RESIZE) continue;
    if (code == KEY_MOUSE) return mouse_key(value, row, column);
    if (code == PASTE_BEGIN_CODE) return CN_PASTE_BEGIN;
    if (code == PASTE_END_CODE) return CN_PASTE_END;
    *value = named_key(code);
    if (*value != 0) return CN_KEY;
  }
}
