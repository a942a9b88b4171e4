// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. The smaller of two numbers by ?:, and cut down by if, for a helper.
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
struct transfer { long cents; };
struct header { uint32_t transfers; };
struct settings { uint32_t workers; };
void *post(void *arg);
static int post_batch(struct transfer *t, uint32_t n) {
  pthread_t *ids = calloc(n, sizeof(*ids));
  for (uint32_t i = 0; i < n; i++)
    if (pthread_create(&ids[i], NULL, post, &t[i]) != 0)
      return -1;
  for (uint32_t i = 0; i < n; i++)
    pthread_join(ids[i], NULL);
  free(ids);
  return 0;
}
int post_file(FILE *f, const struct settings *settings) {
  struct header h;
  uint32_t done = 0, size = settings->workers;
  if (fread(&h, sizeof h, 1, f) != 1)
    return -1;
  struct transfer *t = calloc(h.transfers, sizeof(*t));
  while (size > 0 && done < h.transfers) {
    uint32_t left = h.transfers - done;
#ifdef OTHER
    uint32_t now = size;
    if (left < now)
      now = left;
#else
    uint32_t now = left < size ? left : size;
#endif
    if (post_batch(t + done, now) < 0)
      break;
    done += now;
  }
  return 0;
}
