// spawn: pthread_create
// loop: for over a count
// origin: parsed text
// waits: after the loop
// distance: same function
// differs: where the parser stores the names
// A: bounded N11 | limiter: the parser stops at 16 names
// B: unbounded Y1 | limiter: the table grows with the text
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define NAME_LEN 32

struct mirror {
  char name[NAME_LEN];
  pthread_t thread;
};

#ifdef TWIN
static size_t parse_mirrors(const char *text, struct mirror **out) {
#else
static size_t parse_mirrors(const char *text, struct mirror *out, size_t room) {
#endif
  size_t n = 0;
  while (*text) {
    size_t len = strcspn(text, " ");
#ifdef TWIN
    *out = realloc(*out, (n + 1) * sizeof(**out));
    snprintf((*out)[n++].name, NAME_LEN, "%.*s", (int)len, text);
#else
    if (n == room)
      break;
    snprintf(out[n++].name, NAME_LEN, "%.*s", (int)len, text);
#endif
    text += len;
    text += strspn(text, " ");
  }
  return n;
}

static void *sync_mirror(void *arg) {
  (void)arg;
  witnessTask();
  return NULL;
}

int sync_mirrors(const char *text) {
#ifdef TWIN
  struct mirror *m = NULL;
  size_t n = parse_mirrors(text, &m);
#else
  struct mirror m[16];
  size_t n = parse_mirrors(text, m, sizeof(m) / sizeof(m[0]));
#endif
  for (size_t i = 0; i < n; i++)
    if (pthread_create(&m[i].thread, NULL, sync_mirror, &m[i]))
      abort();
  for (size_t i = 0; i < n; i++)
    pthread_join(m[i].thread, NULL);
#ifdef TWIN
  free(m);
#endif
  return (int)n;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = calloc(n, 3);
  for (size_t i = 0; i + 1 < n; i++)
    memcpy(text + 2 * i, "m ", 2);
  text[2 * (n - 1)] = 'm';
  sync_mirrors(text);
  return witnessReport();
}
