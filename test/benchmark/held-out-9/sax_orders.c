// spawn: pthread_create
// loop: inside a parser that calls back
// origin: parsed text
// distance: callback
// differs: what the callback does
// A: bounded N1 | limiter: three workers behind a queue | waits: workers joined
// B: unbounded Y1 | limiter: none | waits: detached
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

typedef void (*item_cb)(const char *token, size_t len, void *user);

static void scan_items(const char *text, item_cb cb, void *user) {
  while (*text) {
    size_t len = strcspn(text, ";");
    if (len)
      cb(text, len, user);
    text += len + (text[len] == ';');
  }
}

struct desk {
  pthread_mutex_t m;
  pthread_cond_t nonempty, nonfull;
  char ring[32][48];
  unsigned head, tail;
  int closed;
};

static void book(const char *order) {
  (void)order;
  witnessTask();
}

#ifdef TWIN
static void *book_thread(void *arg) {
  book(arg);
  free(arg);
  return NULL;
}

static void on_item(const char *token, size_t len, void *user) {
  pthread_t t;
  (void)user;
  if (pthread_create(&t, NULL, book_thread, strndup(token, len)))
    abort();
  pthread_detach(t);
}
#else
static void on_item(const char *token, size_t len, void *user) {
  struct desk *d = user;
  pthread_mutex_lock(&d->m);
  while (d->head - d->tail == 32)
    pthread_cond_wait(&d->nonfull, &d->m);
  snprintf(d->ring[d->head++ % 32], 48, "%.*s", (int)len, token);
  pthread_cond_signal(&d->nonempty);
  pthread_mutex_unlock(&d->m);
}

static void *desk_worker(void *arg) {
  struct desk *d = arg;
  char order[48];
  for (;;) {
    pthread_mutex_lock(&d->m);
    while (d->head == d->tail && !d->closed)
      pthread_cond_wait(&d->nonempty, &d->m);
    if (d->head == d->tail)
      break;
    memcpy(order, d->ring[d->tail++ % 32], 48);
    pthread_cond_signal(&d->nonfull);
    pthread_mutex_unlock(&d->m);
    book(order);
  }
  pthread_mutex_unlock(&d->m);
  return NULL;
}
#endif

void take_orders(const char *text) {
#ifdef TWIN
  scan_items(text, on_item, NULL);
#else
  struct desk d = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, PTHREAD_COND_INITIALIZER, {{0}}, 0, 0, 0};
  pthread_t w[3];
  for (int i = 0; i < 3; i++)
    pthread_create(&w[i], NULL, desk_worker, &d);
  scan_items(text, on_item, &d);
  pthread_mutex_lock(&d.m);
  d.closed = 1;
  pthread_cond_broadcast(&d.nonempty);
  pthread_mutex_unlock(&d.m);
  for (int i = 0; i < 3; i++)
    pthread_join(w[i], NULL);
#endif
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = calloc(n, 8);
  for (size_t i = 0; i < n; i++)
    strcat(text, "x1;");
  take_orders(text);
  return witnessReport();
}
