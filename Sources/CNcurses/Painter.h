/* What the rest of this target does with the painter; what others do is in CNcurses.h. */
#ifndef PAINTER_H
#define PAINTER_H

#include "CNcurses.h"

#include <stddef.h>

/* To be called when the terminal is open. */
void painter_begin(int unicode);
/* To be sent before all else of the next frame. */
void painter_put(const uint8_t *bytes, size_t count);
/* Leaves no style on and the cursor shown, for somebody else. */
void painter_leave(void);
/* The next frame clears the screen first. */
void painter_forget(void);

#endif
