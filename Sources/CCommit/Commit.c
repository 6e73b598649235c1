#include "CCommit.h"

const char *legation_commit(void) { return LEGATION_COMMIT; }
