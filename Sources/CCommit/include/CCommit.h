#ifndef CCOMMIT_H
#define CCOMMIT_H

/* The commit the program was built of; empty when the build did not say. */
const char *legation_commit(void);

#endif
