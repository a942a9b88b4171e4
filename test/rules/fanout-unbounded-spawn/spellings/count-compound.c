// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A count that grows by += of a truth, and by the sum.
#include <pthread.h>
#include <string.h>
void *query(void *name);
static unsigned count_names(const char *s) {
  unsigned n = *s != 0;
  for (; *s; s++)
#ifdef OTHER
    n = n + (*s == ',');
#else
    n += *s == ',';
#endif
  return n;
}
int subscribe(char *names) {
  if (count_names(names) > 50)
    return -1;
  for (char *save, *n = strtok_r(names, ",", &save); n; n = strtok_r(NULL, ",", &save)) {
    pthread_t t;
    pthread_create(&t, 0, query, n);
    pthread_detach(t);
  }
  return 0;
}
