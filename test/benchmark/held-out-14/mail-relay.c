// spawn: pthread_create detached
// loop: while over a linked list
// origin: parsed text of an SMTP session
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y7 | limiter: a warning in the log
// B: bounded N7 | limiter: larger envelopes are refused
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <syslog.h>

#define RECIPIENTS_MAX 50

struct recipient {
  char address[128];
  struct recipient *next;
};

struct envelope {
  char sender[128];
  struct recipient *recipients;
  unsigned nrecipients;
};

static int envelope_parse(struct envelope *env, const char *session) {
  const char *line = session;
  while (*line) {
    size_t len = strcspn(line, "\r\n");
    if (strncasecmp(line, "RCPT TO:<", 9) == 0) {
      const char *end = memchr(line, '>', len);
      struct recipient *r;
      if (!end || end - line - 9 >= (long)sizeof(r->address))
        return -1;
      r = calloc(1, sizeof(*r));
      if (!r)
        return -1;
      memcpy(r->address, line + 9, end - line - 9);
      r->next = env->recipients;
      env->recipients = r;
      env->nrecipients++;
    }
    line += len;
    line += strspn(line, "\r\n");
  }
  return 0;
}

static void *deliver(void *arg) {
  struct recipient *r = arg;
  witnessTask();
  free(r);
  return NULL;
}

static int hand_over(struct recipient *r) {
  pthread_t tid;
  if (pthread_create(&tid, NULL, deliver, r) != 0) {
    syslog(LOG_ERR, "cannot deliver to %s", r->address);
    free(r);
    return -1;
  }
  return pthread_detach(tid);
}

int relay_message(const char *session) {
  struct envelope env = {"", NULL, 0};
  int failed = 0;
  if (envelope_parse(&env, session) < 0)
    return 501;
  if (env.nrecipients > RECIPIENTS_MAX) {
    syslog(LOG_WARNING, "envelope with %u recipients, more than %d", env.nrecipients, RECIPIENTS_MAX);
#ifdef TWIN
    return 452;
#endif
  }
  while (env.recipients) {
    struct recipient *r = env.recipients;
    env.recipients = r->next;
    if (hand_over(r) < 0)
      failed++;
  }
  return failed ? 451 : 250;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  char *session = calloc(n + 1, 48), *at = session;
  for (i = 0; i < n; i++)
    at += sprintf(at, "RCPT TO:<user%zu@example.org>\r\n", i);
  relay_message(session);
  return witnessReport();
}
