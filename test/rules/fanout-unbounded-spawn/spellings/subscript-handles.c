// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// Sums that lead to the handles of a crew, whose number is a setting.

#include <pthread.h>
#include <stdlib.h>
struct crew { pthread_t *threads; size_t n; };
void *work(void *arg);
static void wait_for(const struct crew *crew) {
  for (size_t i = 0; i < crew->n; i++)
    pthread_join(*(crew->threads + i), NULL);
}
void start(struct crew *crew) {
  crew->threads = calloc(crew->n, sizeof *crew->threads);
  for (size_t i = 0; i < crew->n; i++)
    pthread_create(crew->threads + i, NULL, work, crew);
  wait_for(crew);
}
