/* The terminal, as plain functions over fixed-width integers.
 *
 * No ncurses type or macro crosses this header: Swift 6 refuses the globals and cannot see the
 * macros. One terminal at a time; every function is for the main thread, but cn_wake. */
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdint.h>

enum { CN_BOLD = 1, CN_DIM = 2, CN_UNDERLINE = 4, CN_REVERSE = 8 };

/* One column of the screen: a character, up to four marks on it, and how they look. */
typedef struct {
  uint32_t scalars[5]; /* the rest zero; all zero for the right half of a wide character */
  int16_t foreground;  /* the number of a colour, or -1 for the terminal's own */
  int16_t background;
  uint8_t attributes; /* CN_BOLD and the like, added up */
} cn_cell;

enum {
  CN_OPENED = 0,
  CN_NO_TERMINAL = 1,      /* standard input or output is no terminal */
  CN_UNKNOWN_TERMINAL = 2, /* TERM is unset or not in the database */
  CN_DUMB_TERMINAL = 3,    /* the terminal cannot place the cursor */
  CN_IMPOSSIBLE_SIZE = 4   /* LINES or COLUMNS is none that a screen can have */
};

/* What must be done while there is no other thread; tells how large the screen most likely is.
 * To be called before cn_open; cn_wake is heeded from now on. */
void cn_prepare(int32_t *rows, int32_t *columns);
/* What to ask the terminal for when the screen is taken: clicks, and word of its background. */
void cn_wish(int32_t mouse, int32_t background);
/* Takes the screen. Standard error is held aside until cn_close. */
int32_t cn_open(void);
/* Takes the keys alone: the terminal stays as it is, and nothing is drawn. */
int32_t cn_open_plain(void);
/* Gives the terminal back as it was and prints what was held; harmless when not open. */
void cn_close(void);
/* Gives the terminal to the shell until the process is continued. */
void cn_suspend(void);
/* Gives the terminal to another program of ours, and takes it back when that has ended. */
void cn_leave(void);
void cn_come_back(void);
/* Says that anything may be on the screen: the next frame clears it and sends all of it. */
void cn_forget(void);

/* 1 when text beyond ASCII can be shown. */
int32_t cn_is_unicode(void);
/* The number of colours; 0 for none. */
int32_t cn_colors(void);

/* The columns the C library, and so ncurses, takes a character to have; negative for none that can
 * be shown. After cn_prepare. */
int32_t cn_width(uint32_t scalar);

void cn_size(int32_t *rows, int32_t *columns);
/* Puts a row of cells into the next frame. */
void cn_row(int32_t row, const cn_cell *cells, int32_t count);
/* Sends what the frame changes, and leaves the cursor there; hidden when row is negative. */
void cn_show(int32_t row, int32_t column);
/* Sends bytes as they are, for what terminfo has no words for, such as the clipboard. */
void cn_send(const uint8_t *bytes, int32_t count);

enum {
  CN_INPUT = 1,
  CN_WOKEN = 2,
  CN_RESIZED = 4,
  CN_TERMINATED = 8,
  CN_HUNG_UP = 16,
  CN_STOPPED = 32 /* SIGTSTP came: cn_suspend is asked for */
};
/* Waits for any of these, at most so many milliseconds (negative: for ever). */
int32_t cn_wait(int32_t milliseconds);
/* Ends a cn_wait; from any thread. */
void cn_wake(void);
/* The signal that asked the program to end, or 0. */
int32_t cn_signal(void);

enum { CN_NONE = 0, CN_CHARACTER = 1, CN_KEY = 2, CN_CLICK = 3, CN_PASTE_BEGIN = 4,
       CN_PASTE_END = 5, CN_BACKGROUND = 6 };
enum { CN_UP = 1, CN_DOWN, CN_LEFT, CN_RIGHT, CN_HOME, CN_END, CN_PAGE_UP, CN_PAGE_DOWN,
       CN_BACKSPACE, CN_DELETE, CN_INSERT, CN_ENTER, CN_BACK_TAB, CN_FUNCTION = 32 };
enum { CN_PRESS = 0, CN_WHEEL_UP = 1, CN_WHEEL_DOWN = 2 };
/* The next key without waiting. value: a scalar, one of CN_UP ... (CN_FUNCTION + n for Fn), or for
 * a click one of CN_PRESS ... with its place; for CN_BACKGROUND how bright it is, 0 to 255. */
int32_t cn_key(uint32_t *value, int32_t *row, int32_t *column);

#endif
