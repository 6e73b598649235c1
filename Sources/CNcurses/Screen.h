/* What the files of this target share; what others see is in CNcurses.h. */
#ifndef SCREEN_H
#define SCREEN_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <signal.h>
#include <stddef.h>

/* For input alone: reading from a pad never draws anything. */
extern WINDOW *keys;

/* False also when the program has to end in the background: touching the terminal stops it there. */
extern volatile sig_atomic_t is_open;

enum {
  PASTE_BEGIN_CODE = KEY_MAX + 1,
  PASTE_END_CODE,
  COLOR_REPLY_CODE,
  SCHEME_REPLY_CODE
};

/* Makes the pipe that ends a cn_wait. */
int make_wake_pipe(void);
/* What a signal handler may do to the terminal. */
struct ways_out {
  void (*give_back)(void);     /* as it was before */
  void (*resume_output)(void); /* that was halted with ^S */
  void (*give_up)(void);       /* as far as goes without waiting */
  void (*take_back)(void);     /* after others had it */
};

/* Catches the signals that end, stop or resize. */
void watch_signals(struct ways_out ways);
/* False when another job of the shell has the terminal: touching it would stop the process. */
int has_terminal(void);
/* While another program has the terminal, ^C is its own. */
void ignore_interrupts(int are_ignored);
/* Stops the process as Ctrl-Z does, until it is continued in the foreground or has to end. */
void stop_here(void);

/* Lets cells have colours, where the terminal has any. */
void prepare_colors(void);

#endif
