// spawn: C11 thrd_create detached
// loop: do-while over a lease list
// origin: leases file
// waits: detached
// distance: helper function
// differs: who gives the slot back
// A: unbounded Y5 | limiter: counter with condition variable, given back by the loop
// B: bounded N4 | limiter: counter with condition variable, given back by the thread
// witness: runnable
#include "witness.h"
#include <string.h>
#include <threads.h>

#define CONFLICT_CHECKS 20

struct lease {
  uint32_t address;
  uint8_t hardware[6];
  int conflict;
  struct lease *next;
};

static struct {
  mtx_t lock;
  cnd_t idle;
  unsigned busy;
} checks;

static void checks_enter(void) {
  mtx_lock(&checks.lock);
  while (checks.busy >= CONFLICT_CHECKS)
    cnd_wait(&checks.idle, &checks.lock);
  checks.busy++;
  mtx_unlock(&checks.lock);
}

static void checks_leave(void) {
  mtx_lock(&checks.lock);
  checks.busy--;
  cnd_signal(&checks.idle);
  mtx_unlock(&checks.lock);
}

static int probe_address(void *arg) {
  struct lease *lease = arg;
  witnessTask();
  lease->conflict = 0;
#ifdef TWIN
  checks_leave();
#endif
  return 0;
}

static int schedule_check(struct lease *lease) {
  thrd_t prober;
  checks_enter();
  if (thrd_create(&prober, probe_address, lease) != thrd_success) {
    checks_leave();
    return -1;
  }
  thrd_detach(prober);
#ifndef TWIN
  checks_leave();
#endif
  return 0;
}

static struct lease *leases_load(FILE *in) {
  struct lease *head = NULL;
  char line[96];
  while (fgets(line, sizeof(line), in)) {
    struct lease *l = calloc(1, sizeof(*l));
    if (!l || sscanf(line, "lease %u", &l->address) != 1) {
      free(l);
      continue;
    }
    l->next = head;
    head = l;
  }
  return head;
}

int recheck_leases(FILE *db) {
  struct lease *l = leases_load(db);
  if (!l)
    return 0;
  do {
    if (schedule_check(l) != 0)
      fprintf(stderr, "dhcpd: no thread for lease %u\n", l->address);
    l = l->next;
  } while (l != NULL);
  return 1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  mtx_init(&checks.lock, mtx_plain);
  cnd_init(&checks.idle);
  FILE *db = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(db, "lease %zu {\n}\n", 167772160 + i);
  rewind(db);
  recheck_leases(db);
  return witnessReport();
}
