// spawn: pthread_create detached
// loop: for(;;) over read
// origin: events of a device, in binary
// limiter: counter of live handlers
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter of live handlers compared before the spawn
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#define MAX_HANDLERS 12

enum action { ACTION_ADD, ACTION_REMOVE, ACTION_CHANGE };

struct uevent {
  unsigned int action;
  unsigned int device;
  char subsystem[16];
};

static atomic_int handlers;
static atomic_ulong dropped;

static void *handle_event(void *arg) {
  struct uevent *ev = arg;
  witnessTask();
  if (ev->action == ACTION_REMOVE)
    memset(ev->subsystem, 0, sizeof(ev->subsystem));
  free(ev);
  atomic_fetch_sub(&handlers, 1);
  return NULL;
}

static int receive(int fd, struct uevent *ev) {
  ssize_t got;
  do
    got = read(fd, ev, sizeof(*ev));
  while (got < 0 && errno == EINTR);
  if (got == 0)
    return 0;
  return got == sizeof(*ev) ? 1 : -1;
}

int hotplug_loop(int fd, const pthread_attr_t *detached) {
  for (;;) {
    struct uevent ev, *copy;
    pthread_t thread;
    int rc = receive(fd, &ev);
    if (rc <= 0)
      return rc;
    if (ev.action > ACTION_CHANGE)
      continue;
#ifdef TWIN
    if (atomic_load(&handlers) >= MAX_HANDLERS) {
      atomic_fetch_add(&dropped, 1);
      continue;
    }
#endif
    copy = malloc(sizeof(*copy));
    if (!copy)
      return -ENOMEM;
    *copy = ev;
    atomic_fetch_add(&handlers, 1);
    if (pthread_create(&thread, detached, handle_event, copy) != 0) {
      atomic_fetch_sub(&handlers, 1);
      free(copy);
    }
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  pthread_attr_t detached;
  int ends[2];
  pthread_attr_init(&detached);
  pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
  if (pipe(ends) != 0)
    return 1;
  for (unsigned i = 0; i < n; i++) {
    struct uevent ev = {ACTION_ADD, i, "usb"};
    if (write(ends[1], &ev, sizeof(ev)) < 0)
      return 1;
  }
  close(ends[1]);
  hotplug_loop(ends[0], &detached);
  return witnessReport();
}
