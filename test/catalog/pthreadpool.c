// REQUIRES: pthreadpool-headers
// RUN: %row_check pthreadpool %s -- -std=c17
#include <pthreadpool.h>

void each(void *, size_t);
void cell(void *, size_t, size_t);

void loops(pthreadpool_t pool) {
  pthreadpool_parallelize_1d(pool, each, NULL, 8, 0);    //= repeat
  pthreadpool_parallelize_2d(pool, cell, NULL, 8, 8, 0); //= repeat
  pthreadpool_get_threads_count(pool);
}
