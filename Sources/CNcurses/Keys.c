/* Keys, clicks and pastes, as ncurses reads them. */
#include "Screen.h"

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
