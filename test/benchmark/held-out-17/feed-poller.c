// spawn: pthread_create
// loop: fgets over a subscription list
// origin: lines of a text file
// waits: joins all after reading
// distance: helper function
// limiter: none
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: joins when the array of handles is full
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define POLL_GROUP 12

struct subscription {
  char *url;
  int status;
  struct subscription *next;
};

struct poller {
  pthread_t *threads;
  size_t used, room;
  struct subscription *subs;
};

static void *poll_feed(void *arg) {
  struct subscription *sub = arg;
  witnessTask();
  sub->status = strncmp(sub->url, "http", 4) == 0 ? 200 : 400;
  return NULL;
}

static void collect(struct poller *p) {
  for (size_t i = 0; i < p->used; i++)
    pthread_join(p->threads[i], NULL);
  p->used = 0;
}

static int make_room(struct poller *p) {
  if (p->used < p->room)
    return 0;
#ifdef TWIN
  if (p->used == POLL_GROUP) {
    collect(p);
    return 0;
  }
#endif
  size_t room = p->room + POLL_GROUP;
  pthread_t *grown = realloc(p->threads, room * sizeof(*grown));
  if (!grown)
    return -ENOMEM;
  p->threads = grown;
  p->room = room;
  return 0;
}

static int start_poll(struct poller *p, const char *url) {
  int err = make_room(p);
  if (err)
    return err;
  struct subscription *sub = calloc(1, sizeof(*sub));
  if (!sub)
    return -ENOMEM;
  sub->url = strdup(url);
  sub->next = p->subs;
  p->subs = sub;
  err = pthread_create(&p->threads[p->used], NULL, poll_feed, sub);
  if (err)
    return -err;
  p->used++;
  return 0;
}

int poll_subscriptions(struct poller *p, FILE *list) {
  char line[512];
  int err = 0;
  while (!err && fgets(line, sizeof(line), list)) {
    line[strcspn(line, "\r\n")] = '\0';
    if (line[0] == '#' || line[0] == '\0')
      continue;
    err = start_poll(p, line);
  }
  collect(p);
  return err;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *list = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(list, "https://feeds.example.org/%zu/atom.xml\n", i);
  rewind(list);
  struct poller p = {0};
  poll_subscriptions(&p, list);
  return witnessReport();
}
