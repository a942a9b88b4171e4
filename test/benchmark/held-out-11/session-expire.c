// spawn: pthread_create detached
// loop: foreach function of a table
// origin: table filled by requests
// limiter: none
// waits: detached
// distance: callback through a function pointer
// differs: which callback is passed
// A: bounded N10 | spawn: nothing, the callback only marks
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

struct session {
  char user[32];
  long last_seen;
  int expired;
};

struct session_table {
  struct session *slots;
  size_t used, capacity;
};

typedef int (*session_visitor)(struct session *s, void *ctx);

static int table_foreach(struct session_table *t, session_visitor visit, void *ctx) {
  for (size_t i = 0; i < t->used; i++) {
    int rc = visit(&t->slots[i], ctx);
    if (rc != 0)
      return rc;
  }
  return 0;
}

static void *persist_session(void *arg) {
  struct session *s = arg;
  witnessTask();
  s->expired = 2;
  return NULL;
}

static int mark_expired(struct session *s, void *ctx) {
  long deadline = *(long *)ctx;
  s->expired = s->last_seen < deadline;
  return 0;
}

static int evict_expired(struct session *s, void *ctx) {
  long deadline = *(long *)ctx;
  pthread_t tid;
  if (s->last_seen >= deadline)
    return 0;
  if (pthread_create(&tid, NULL, persist_session, s) != 0)
    return -1;
  return pthread_detach(tid);
}

int expire_sessions(struct session_table *t, long deadline) {
#ifndef TWIN
  return table_foreach(t, mark_expired, &deadline);
#else
  return table_foreach(t, evict_expired, &deadline);
#endif
}

static struct session *table_add(struct session_table *t, const char *user) {
  if (t->used == t->capacity) {
    t->capacity = t->capacity ? t->capacity * 2 : 16;
    t->slots = realloc(t->slots, t->capacity * sizeof(*t->slots));
  }
  struct session *s = &t->slots[t->used++];
  memset(s, 0, sizeof(*s));
  snprintf(s->user, sizeof(s->user), "%s", user);
  return s;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct session_table t = {0};
  for (size_t i = 0; i < n; i++)
    table_add(&t, "guest")->last_seen = 5;
  expire_sessions(&t, 60);
  return witnessReport();
}
