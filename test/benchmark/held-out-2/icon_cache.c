// spawn: pthread_create
// loop: do-while over a linked list
// origin: list parameter
// waits: pthread_join after the loop
// distance: helper function
// differs: where the semaphore is taken
// A: unbounded Y2 | limiter: POSIX semaphore inside the task
// B: bounded N4 | limiter: POSIX semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>

#define DOWNLOADS 5

typedef struct Bookmark {
  const char *url;
  pthread_t thread;
  struct Bookmark *next;
} Bookmark;

static sem_t downloads;

static void download_icon(const char *url) {
  if (url[0] != '\0')
    witnessWork();
}

static void *icon_thread(void *arg) {
  Bookmark *b = arg;
  witnessEnter();
#ifndef TWIN
  while (sem_wait(&downloads) != 0)
    continue; /* interrupted */
#endif
  download_icon(b->url);
  witnessLeave();
  sem_post(&downloads);
  return NULL;
}

static int fetch_icon(Bookmark *b) {
#ifdef TWIN
  while (sem_wait(&downloads) != 0)
    continue; /* interrupted */
#endif
  return pthread_create(&b->thread, NULL, icon_thread, b);
}

void fetch_icons(Bookmark *first) {
  Bookmark *b = first;
  if (!b)
    return;
  do {
    if (fetch_icon(b) != 0)
      abort();
    b = b->next;
  } while (b);
  for (b = first; b; b = b->next)
    pthread_join(b->thread, NULL);
}

int main(int argc, char **argv) {
  Bookmark *list = NULL;
  sem_init(&downloads, 0, DOWNLOADS);
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    Bookmark *b = calloc(1, sizeof(*b));
    b->url = "https://example.org/favicon.ico";
    b->next = list;
    list = b;
  }
  fetch_icons(list);
  return witnessReport();
}
