// spawn: pthread_create
// loop: while over strtok_r
// origin: parsed text
// limiter: none
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: POSIX semaphore before
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>
#include <syslog.h>

#define RELAY_SLOTS 12

struct envelope {
  char *sender;
  char *rcpt_line; /* "RCPT" header as the client sent it: comma separated */
  const char *body;
};

struct delivery {
  char *rcpt;
  const struct envelope *env;
};

static sem_t relay_slots;

static void *deliver_main(void *arg) {
  struct delivery *d = arg;
  witnessTask(); /* MX lookup, SMTP dialogue */
  free(d->rcpt);
  free(d);
#ifdef TWIN
  sem_post(&relay_slots);
#endif
  return NULL;
}

static int start_delivery(const struct envelope *env, const char *rcpt) {
  pthread_t tid;
  pthread_attr_t attr;
  struct delivery *d = malloc(sizeof(*d));
  int rc;

  if (!d)
    return -ENOMEM;
  d->rcpt = strdup(rcpt);
  d->env = env;
#ifdef TWIN
  while (sem_wait(&relay_slots) != 0 && errno == EINTR)
    ;
#endif
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  rc = pthread_create(&tid, &attr, deliver_main, d);
  pthread_attr_destroy(&attr);
  if (rc != 0) {
    syslog(LOG_ERR, "relay: %s: %s", rcpt, strerror(rc));
    sem_post(&relay_slots);
    free(d->rcpt);
    free(d);
  }
  return -rc;
}

int relay_envelope(struct envelope *env) {
  char *save = NULL;
  char *rcpt = strtok_r(env->rcpt_line, ", ", &save);
  int failed = 0;

  while (rcpt != NULL) {
    if (strchr(rcpt, '@') == NULL || start_delivery(env, rcpt) != 0)
      failed++;
    rcpt = strtok_r(NULL, ", ", &save);
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct envelope env = {"ops@example.org", calloc(n + 1, 24), "hello"};
  char *p = env.rcpt_line;
  for (size_t i = 0; i < n; i++)
    p += sprintf(p, "u%zu@example.org,", i);
  sem_init(&relay_slots, 0, RELAY_SLOTS);
  relay_envelope(&env);
  return witnessReport();
}
