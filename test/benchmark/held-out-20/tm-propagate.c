// spawn: pthread_create
// loop: nested counted
// origin: table filled elsewhere
// distance: helper function
// limiter: join of each batch
// differs: what a batch is
// A: unbounded Y1 | waits: after each translation unit, over all its variants | limiter: none that is constant
// B: bounded N1 | waits: after each translation unit, over the fixed target languages
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

enum { LANG_DE, LANG_FR, LANG_IT, LANG_RM, LANG_COUNT };

struct variant {
  int lang;
  const char *text;
  int score;
};

struct unit {
  const char *source;
  struct variant target[LANG_COUNT];
  struct variant *fuzzy;
  size_t nfuzzy;
};

struct memory {
  struct unit *units;
  size_t nunits;
};

static void *rescore(void *arg) {
  struct variant *v = arg;
  witnessTask();
  v->score = v->text ? 100 : 0;
  return NULL;
}

static size_t start_rescoring(struct variant *v, size_t count, pthread_t *tids) {
  size_t k;
  for (k = 0; k < count; k++)
    if (pthread_create(&tids[k], NULL, rescore, &v[k]) != 0)
      break;
  return k;
}

static int propagate_unit(struct unit *u) {
#ifdef TWIN
  struct variant *v = u->target;
  size_t count = LANG_COUNT;
#else
  struct variant *v = u->fuzzy;
  size_t count = u->nfuzzy;
#endif
  pthread_t *tids = calloc(count, sizeof *tids);
  if (!tids)
    return -1;
  size_t started = start_rescoring(v, count, tids);
  for (size_t k = 0; k < started; k++)
    pthread_join(tids[k], NULL);
  free(tids);
  return started == count ? 0 : -1;
}

int propagate(struct memory *tm) {
  for (size_t i = 0; i < tm->nunits; i++)
    if (propagate_unit(&tm->units[i]) < 0)
      return -1;
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct unit units[2] = {{"Hello", .fuzzy = calloc(n, sizeof(struct variant)), .nfuzzy = n},
                          {"Bye", .fuzzy = calloc(n, sizeof(struct variant)), .nfuzzy = n}};
  struct memory tm = {units, 2};
  propagate(&tm);
  return witnessReport();
}
