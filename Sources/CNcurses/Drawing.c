/* Cells as ncurses has them; what has changed since the last frame is found by refresh. */
#include "Screen.h"

#include <wchar.h>

enum { MOST_SCALARS = 5 };

void prepare_colors(void) {
  if (!has_colors()) return;
  start_color();
  use_default_colors();
}

/* ncurses gives each two colours a number of their own the first time they are asked for. */
static int pair_of(const cn_cell *cell) {
  static int16_t foreground = -1, background = -1;
  static int pair;
  if (cell->foreground < 0 && cell->background < 0) return 0;
  if (pair > 0 && cell->foreground == foreground && cell->background == background) return pair;
  foreground = cell->foreground;
  background = cell->background;
  pair = alloc_pair(foreground, background);
  return pair > 0 ? pair : 0;
}

int32_t cn_colors(void) { return has_colors() ? COLORS : 0; }

int32_t cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static attr_t attributes_of(const cn_cell *cell) {
  attr_t all = A_NORMAL;
  if (cell->attributes & CN_BOLD) all |= A_BOLD;
  if (cell->attributes & CN_DIM) all |= A_DIM;
  if (cell->attributes & CN_UNDERLINE) all |= A_UNDERLINE;
  if (cell->attributes & CN_REVERSE) all |= A_REVERSE;
  return all;
}

void cn_row(int32_t row, const cn_cell *cells, int32_t count) {
  for (int32_t column = 0; column < count; column++) {
    const cn_cell *cell = &cells[column];
    wchar_t text[MOST_SCALARS + 1] = {0};
    cchar_t character;
    /* The right half of a wide character comes with the left one. */
    if (!cell->scalars[0]) continue;
    for (int i = 0; i < MOST_SCALARS; i++) text[i] = (wchar_t)cell->scalars[i];
    int pair = pair_of(cell);
    setcchar(&character, text, attributes_of(cell), 0, &pair);
    /* Unlike add_wch it neither wraps nor scrolls in the last corner. */
    mvadd_wchnstr(row, column, &character, 1);
  }
}

void cn_show(int32_t row, int32_t column) {
  if (!is_open) return;
  curs_set(row >= 0);
  if (row >= 0) move(row, column);
  refresh();
}

void cn_forget(void) { clearok(curscr, TRUE); }
