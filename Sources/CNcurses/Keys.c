/* Keys, clicks, pastes and replies of the terminal, as ncurses reads them. */
#include "Screen.h"

#include <stdio.h>

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

/* The rest of a reply that is still coming in. */
static wint_t reply; /* COLOR_REPLY_CODE, SCHEME_REPLY_CODE, or 0 */
static char reply_text[48];
static size_t reply_length;

static void begin_reply(wint_t code) {
  reply = code;
  reply_length = 0;
}

/* How bright the colour "rgb:1c1c/1c1c/1c1c" is, of which the first two digits of each count. */
static int brightness(const char *text) {
  unsigned red, green, blue;
  if (sscanf(text, "rgb:%2x%*[0-9a-fA-F]/%2x%*[0-9a-fA-F]/%2x", &red, &green, &blue) != 3 &&
      sscanf(text, "rgb:%2x/%2x/%2x", &red, &green, &blue) != 3) {
    return -1;
  }
  return (int)((red * 299 + green * 587 + blue * 114) / 1000);
}

/* Takes one more character of a reply; true when it was the last and says something. */
static int32_t add_to_reply(wint_t character, uint32_t *value) {
  const wint_t kind = reply;
  const int ends = kind == SCHEME_REPLY_CODE ? character == 'n'
                                             : character == 7 || character == '\\';
  if (!ends) {
    if (reply_length + 1 < sizeof reply_text && character < 128) {
      reply_text[reply_length++] = (char)character;
    } else {
      reply = 0; /* longer than any reply: its end was lost */
    }
    return 0;
  }
  reply = 0;
  reply_text[reply_length] = 0;
  const int bright = kind == COLOR_REPLY_CODE    ? brightness(reply_text)
                     : reply_text[0] == '1' ? 0
                     : reply_text[0] == '2' ? 255
                                            : -1;
  *value = (uint32_t)bright;
  return bright >= 0;
}

int32_t cn_key(uint32_t *value, int32_t *row, int32_t *column) {
  wint_t code = 0;
  for (;;) {
    const int kind = wget_wch(keys, &code);
    if (kind == ERR) return CN_NONE;
    if (kind == OK && reply) {
      if (add_to_reply(code, value)) return CN_BACKGROUND;
      continue;
    }
    if (kind == OK) {
      *value = (uint32_t)code;
      return CN_CHARACTER;
    }
    if (code == KEY_RESIZE) continue;
    if (code == KEY_MOUSE) return mouse_key(value, row, column);
    reply = 0;
    if (code == COLOR_REPLY_CODE || code == SCHEME_REPLY_CODE) {
      begin_reply(code);
      continue;
    }
    if (code == PASTE_BEGIN_CODE) return CN_PASTE_BEGIN;
    if (code == PASTE_END_CODE) return CN_PASTE_END;
    *value = named_key(code);
    if (*value != 0) return CN_KEY;
  }
}
