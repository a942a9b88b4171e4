// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A comparison with the constant on the right, and on the left.
#include <pthread.h>
#include <stddef.h>
struct station { struct station **branches; size_t nbranches; pthread_t query; };
void *query_platform(void *arg);
int scan_network(struct station *s) {
  int rc = pthread_create(&s->query, NULL, query_platform, s);
#ifdef OTHER
  if (0 != rc)
#else
  if (rc != 0)
#endif
    return rc;
  pthread_join(s->query, NULL);
  for (size_t i = 0; i < s->nbranches; i++)
    rc = scan_network(s->branches[i]);
  return rc;
}
