/* Puts cells on the screen with the sequences that terminfo has for this terminal.
 *
 * ncurses' own refresh kept the screen a third time, compared it, looked for lines to scroll and
 * wrote some twenty times a frame: together a quarter of the time a key takes. What changed is
 * known from the canvas already, and a frame goes out in one write. */
#define _GNU_SOURCE
#include "Painter.h"

#include <curses.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

#undef columns /* <term.h> has a macro of this name */

/* So many plain spaces up to the end of a row are worth the sequence that clears it. */
enum { LEAST_CLEARED = 8 };
enum { STYLES = 256, MOST_SCALARS = 5 };

/* The sequences that switch a style on, from no style at all. */
typedef struct {
  char bytes[96];
  uint8_t length;
  uint8_t is_colored;
} look;

static char frame[64 << 10];
static size_t length;
static look looks[STYLES];
static const look *current; /* NULL when it is not known what is on */
static int is_unicode;
static int must_clear;
static int is_cursor_shown; /* -1 when that is not known */
static int reset_keeps_colors;

static void send(void) {
  cn_send((const uint8_t *)frame, (int32_t)length);
  length = 0;
}

static int put(int byte) {
  if (length == sizeof frame) send();
  frame[length++] = (char)byte;
  return byte;
}

static void put_all(const char *bytes, size_t count) {
  if (length + count > sizeof frame) send();
  memcpy(frame + length, bytes, count);
  length += count;
}

static void put_sequence(const char *sequence) {
  if (sequence) tputs(sequence, 1, put);
}

/* The reset of ECMA-48 takes colours off too; of any other that is not known. */
static int takes_colors_off(const char *reset) {
  return reset && (strstr(reset, "\033[m") || strstr(reset, "\033[0m"));
}

void painter_begin(int unicode) {
  is_unicode = unicode;
  reset_keeps_colors = !takes_colors_off(exit_attribute_mode);
  painter_forget();
}

void painter_put(const uint8_t *bytes, size_t count) { put_all((const char *)bytes, count); }

void painter_forget(void) {
  current = NULL;
  must_clear = 1;
  is_cursor_shown = -1;
}

void painter_leave(void) {
  put_sequence(exit_attribute_mode);
  put_sequence(cursor_normal);
  send();
  painter_forget();
}

/* Styles */

static look *made; /* what the sequences of a style are put into */

static int put_into_look(int byte) {
  if (made->length < sizeof made->bytes) made->bytes[made->length++] = (char)byte;
  return byte;
}

/* Some terminals cannot show an attribute and a colour together. */
static void add_attribute(int is_wanted, const char *sequence, int without_color) {
  if (!is_wanted || !sequence || magic_cookie_glitch > 0) return;
  if (made->is_colored && no_color_video > 0 && no_color_video & without_color) return;
  tputs(sequence, 1, put_into_look);
}

static void add_color(const char *sequence, int color) {
  if (color >= 0 && sequence) tputs(tiparm(sequence, color), 1, put_into_look);
}

void cn_style(uint8_t style, int16_t foreground, int16_t background, int32_t attributes) {
  made = &looks[style];
  made->length = 0;
  made->is_colored = cn_colors() > 0 && (foreground >= 0 || background >= 0);
  add_attribute(attributes & CN_UNDERLINE, enter_underline_mode, 1 << 1);
  add_attribute(attributes & CN_REVERSE, enter_reverse_mode, 1 << 2);
  add_attribute(attributes & CN_DIM, enter_dim_mode, 1 << 4);
  add_attribute(attributes & CN_BOLD, enter_bold_mode, 1 << 5);
  add_attribute(attributes & CN_ITALIC, enter_italics_mode, 1 << 15);
  if (!made->is_colored) return;
  add_color(set_a_foreground, foreground);
  add_color(set_a_background, background);
}

static void switch_to(const look *next) {
  if (current == next || (current && current->length == 0 && next->length == 0)) return;
  if (reset_keeps_colors && (!current || current->is_colored)) put_sequence(orig_pair);
  if (!current || current->length > 0) put_sequence(exit_attribute_mode);
  put_all(next->bytes, next->length);
  current = next;
}

/* Cells */

static void put_scalar(uint32_t scalar) {
  if (scalar < 0x80) {
    put((int)scalar);
  } else if (scalar < 0x800) {
    put((int)(0xC0 | scalar >> 6));
    put((int)(0x80 | (scalar & 0x3F)));
  } else {
    if (scalar < 0x10000) {
      put((int)(0xE0 | scalar >> 12));
    } else {
      put((int)(0xF0 | scalar >> 18));
      put((int)(0x80 | (scalar >> 12 & 0x3F)));
    }
    put((int)(0x80 | (scalar >> 6 & 0x3F)));
    put((int)(0x80 | (scalar & 0x3F)));
  }
}

/* A character that this C library measures otherwise, as terminals may, would shift the rest of
 * the row. */
static int is_measured_alike(const cn_cell *cell) {
  const uint32_t scalar = cell->scalars[0];
  if (scalar < 0x7F) return scalar >= ' ';
  return is_unicode && wcwidth((wchar_t)scalar) == cell->width;
}

static void put_cell(const cn_cell *cell) {
  switch_to(&looks[cell->style]);
  if (is_measured_alike(cell)) {
    for (int i = 0; i < MOST_SCALARS && cell->scalars[i]; i++) put_scalar(cell->scalars[i]);
  } else {
    for (int i = 0; i < cell->width; i++) put('?');
  }
}

static int is_blank(const cn_cell *cell) {
  return cell->scalars[0] == ' ' && !cell->scalars[1] && cell->width == 1
    && looks[cell->style].length == 0;
}

/* The cells but for the blank ones at the end. */
static int32_t count_without_blanks(const cn_cell *cells, int32_t count) {
  while (count > 0 && is_blank(&cells[count - 1])) count--;
  return count;
}

static void begin_frame(void) {
  if (!must_clear) return;
  must_clear = 0;
  switch_to(&looks[0]);
  put_sequence(clear_screen);
}

void cn_row(int32_t row, int32_t column, const cn_cell *cells, int32_t count) {
  if (row < 0 || row >= LINES || column < 0 || column >= COLS) return;
  if (count > COLS - column) count = COLS - column;
  begin_frame();
  int32_t kept = count;
  if (column + count == COLS) {
    const int32_t filled = count_without_blanks(cells, count);
    if (clr_eol && count - filled >= LEAST_CLEARED) kept = filled;
    /* Writing into the last corner would scroll the screen. */
    else if (row == LINES - 1 && auto_right_margin && !eat_newline_glitch) count = kept = count - 1;
  }
  put_sequence(tiparm(cursor_address, row, column));
  for (int32_t i = 0; i < kept; i++) {
    if (cells[i].width > 0) put_cell(&cells[i]);
  }
  if (kept == count) return;
  switch_to(&looks[0]);
  put_sequence(clr_eol);
}

static void show_cursor(int is_shown) {
  if (is_cursor_shown == is_shown) return;
  is_cursor_shown = is_shown;
  put_sequence(is_shown ? cursor_normal : cursor_invisible);
}

void cn_show(int32_t row, int32_t column) {
  begin_frame();
  show_cursor(row >= 0);
  if (row >= 0) put_sequence(tiparm(cursor_address, row, column));
  send();
}
