/* Takes the terminal, and gives it back as it was whatever comes. */
#include "Screen.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
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

static SCREEN *screen;
WINDOW *keys;
static struct termios shell_modes; /* as the terminal was before */
volatile sig_atomic_t is_open;
static int held_errors = -1; /* a file in memory that stands in for standard error */
static int real_errors = -1;
static char leave[256]; /* what gives the screen back, for a signal handler */
static size_t leave_length;
static int is_unicode;
static int wants_mouse = 1;
static int wants_background;
static int is_plain;

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

/* Where a terminal was halted with ^S, what is written to it waits until that is taken back. */
static void resume_output(void) {
  struct termios modes;
  if (!is_open || tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)IXON;
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

/* The terminal takes nothing: its modes are set, and what fits is written. */
static void give_up(void) {
  const int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (!is_open) return;
  is_open = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
  if (flags < 0 || fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK) != 0) return;
  if (write(STDOUT_FILENO, leave, leave_length) < 0) { /* nothing more can be done */ }
  fcntl(STDOUT_FILENO, F_SETFL, flags);
}

static void take_back(void);

static const struct ways_out ways = {give_back, resume_output, give_up, take_back};

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

static void send_text(const char *text) {
  cn_send((const uint8_t *)text, (int32_t)strlen(text));
}

/* The colour behind the text (OSC 11), and word of every change (mode 2031). */
static void ask_for_background(void) {
  define_key("\033]11;", COLOR_REPLY_CODE);
  define_key("\033[?997;", SCHEME_REPLY_CODE);
  send_text("\033[?2031h\033]11;?\033\\");
}

static void ask_for_keys(void) {
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  meta(keys, TRUE);
  if (speaks_xterm()) {
    define_key("\033[200~", PASTE_BEGIN_CODE);
    define_key("\033[201~", PASTE_END_CODE);
    send_text("\033[?2004h");
    if (wants_mouse) mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
    mouseinterval(0);
    if (wants_background) ask_for_background();
  }
}

/* After data came in by way of standard input, the keys come from the terminal itself. */
static void take_keys_from_terminal(void) {
  if (isatty(STDIN_FILENO)) return;
  const int terminal = open("/dev/tty", O_RDWR);
  if (terminal <= STDIN_FILENO) return;
  dup2(terminal, STDIN_FILENO);
  close(terminal);
}

/* A screen of more rows or columns is none: it would not fit into memory. */
enum { MOST_ROWS_OR_COLUMNS = 2000 };

/* ncurses takes the size from these, where they are set, and not from the terminal. */
static int is_possible(const char *name) {
  const char *text = getenv(name);
  char *end;
  if (!text || !*text) return 1;
  const long number = strtol(text, &end, 10);
  return *end || (number > 0 && number <= MOST_ROWS_OR_COLUMNS);
}

static int32_t can_open(void) {
  int status = 0;
  take_keys_from_terminal();
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NO_TERMINAL;
  if (!is_possible("LINES") || !is_possible("COLUMNS")) return CN_IMPOSSIBLE_SIZE;
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
  *rows = window.ws_row < MOST_ROWS_OR_COLUMNS ? window.ws_row : MOST_ROWS_OR_COLUMNS;
  *columns = window.ws_col < MOST_ROWS_OR_COLUMNS ? window.ws_col : MOST_ROWS_OR_COLUMNS;
  return window.ws_row > 0 && window.ws_col > 0;
}

void cn_prepare(int32_t *rows, int32_t *columns) {
  choose_locale();
  make_wake_pipe();
  if (!has_window_size(rows, columns)) *rows = 24, *columns = 80;
}

static void take_screen(void) {
  set_modes();
  ask_for_keys();
}

static void remember_how_to_leave(void) {
  leave_length = 0;
  if (speaks_xterm()) add_leave("\033[?2004l\033[?1000l\033[?1006l");
  if (speaks_xterm() && wants_background) add_leave("\033[?2031l");
  add_leave(tigetstr("sgr0"));
  add_leave(tigetstr("cnorm"));
  add_leave(tigetstr("rmkx"));
  add_leave(tigetstr("rmcup"));
  add_leave("\r");
}

/* Keys one by one, and none of them shown. */
static void set_plain_modes(void) {
  struct termios modes = shell_modes;
  modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  modes.c_iflag &= ~(tcflag_t)ICRNL;
  modes.c_cc[VMIN] = 0;
  modes.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

int32_t cn_open_plain(void) {
  take_keys_from_terminal();
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NO_TERMINAL;
  if (!make_wake_pipe()) return CN_NO_TERMINAL;
  tcgetattr(STDIN_FILENO, &shell_modes);
  hold_errors();
  is_plain = is_open = 1;
  watch_signals(ways);
  set_plain_modes();
  return CN_OPENED;
}

void cn_wish(int32_t mouse, int32_t background) {
  wants_mouse = mouse;
  wants_background = background;
}

int32_t cn_open(void) {
  const int32_t answer = can_open();
  if (answer != CN_OPENED) return answer;
  if (!make_wake_pipe()) return CN_NO_TERMINAL;
  tcgetattr(STDIN_FILENO, &shell_modes);
  hold_errors();
  screen = open_screen();
  if (!screen) {
    print_held_errors();
    return CN_UNKNOWN_TERMINAL;
  }
  set_escdelay(25);
  /* A frame is sent whole, also while keys wait. */
  typeahead(-1);
  prepare_colors();
  remember_how_to_leave();
  is_open = 1;
  watch_signals(ways);
  take_screen();
  return CN_OPENED;
}

static void leave_screen(void) {
  if (is_plain) {
    tcsetattr(STDIN_FILENO, TCSADRAIN, &shell_modes);
    return;
  }
  if (speaks_xterm()) send_text("\033[?2004l");
  if (speaks_xterm() && wants_background) send_text("\033[?2031l");
  endwin();
}

/* Ended while another job has the terminal, the program leaves it alone. */
static void leave_silently(void) {
  is_open = 0;
  print_held_errors();
}

void cn_close(void) {
  if (!is_open) return;
  if (!has_terminal()) {
    leave_silently();
    return;
  }
  leave_screen();
  if (screen) {
    delwin(keys);
    delscreen(screen);
    screen = NULL;
  }
  give_back();
}

/* Takes the terminal again after another program had it. */
static void take_again(void) {
  if (is_plain) {
    set_plain_modes();
  } else {
    reset_prog_mode();
    take_screen();
  }
}

/* Stopped and continued, nobody knows what is on the screen. */
static void take_back(void) {
  if (!is_open) return;
  take_again();
  if (!is_plain) cn_forget();
}

void cn_suspend(void) {
  if (!is_open) return;
  if (has_terminal()) {
    if (!is_plain) def_prog_mode();
    leave_screen();
  }
  stop_here();
  if (cn_signal()) {
    leave_silently();
    return;
  }
  take_again();
}

void cn_leave(void) {
  if (!is_open) return;
  if (!is_plain) def_prog_mode();
  leave_screen();
  /* What it is interrupted with is not for us. */
  ignore_interrupts(1);
}

void cn_come_back(void) {
  if (!is_open) return;
  ignore_interrupts(0);
  take_again();
}

int32_t cn_is_unicode(void) { return is_unicode; }

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
