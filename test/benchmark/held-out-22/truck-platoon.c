// spawn: thrd_create
// loop: endless loop of recv
// origin: datagrams of other vehicles
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter of manoeuvres compared, message dropped
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/socket.h>
#include <threads.h>

#define MANOEUVRES_MAX 6

enum v2v_kind { V2V_JOIN = 1, V2V_LEAVE, V2V_GAP, V2V_BYE };

struct v2v_message {
  uint32_t vehicle;
  uint16_t kind;
  uint16_t slot;
  float gap_m;
};

struct platoon {
  int radio;
  atomic_int manoeuvres;
  atomic_uint refused;
};

struct manoeuvre {
  struct platoon *platoon;
  struct v2v_message msg;
};

static int run_manoeuvre(void *arg) {
  struct manoeuvre *m = arg;
  witnessTask();
  atomic_fetch_sub(&m->platoon->manoeuvres, 1);
  free(m);
  return 0;
}

static int begin_manoeuvre(struct platoon *p, const struct v2v_message *msg) {
  thrd_t thread;
  struct manoeuvre *m;

#ifdef TWIN
  if (atomic_load(&p->manoeuvres) >= MANOEUVRES_MAX) {
    atomic_fetch_add(&p->refused, 1);
    return -EBUSY;
  }
#endif
  if (!(m = malloc(sizeof(*m))))
    return -ENOMEM;
  m->platoon = p;
  m->msg = *msg;
  atomic_fetch_add(&p->manoeuvres, 1);
  if (thrd_create(&thread, run_manoeuvre, m) != thrd_success) {
    atomic_fetch_sub(&p->manoeuvres, 1);
    free(m);
    return -EAGAIN;
  }
  return thrd_detach(thread) == thrd_success ? 0 : -1;
}

int platoon_listen(struct platoon *p) {
  for (;;) {
    struct v2v_message msg;
    ssize_t got = recv(p->radio, &msg, sizeof(msg), 0);
    if (got < 0 && errno == EINTR)
      continue;
    if (got != sizeof(msg))
      return got == 0 ? 0 : -1;
    if (msg.kind == V2V_BYE)
      return 0;
    begin_manoeuvre(p, &msg);
  }
}

static int other_trucks(void *arg) {
  int fd = ((int *)arg)[1];
  int64_t n = witnessState()->Size;
  struct v2v_message msg = {.kind = V2V_JOIN};
  for (; n > 0; n--, msg.vehicle++)
    send(fd, &msg, sizeof(msg), 0);
  msg.kind = V2V_BYE;
  send(fd, &msg, sizeof(msg), 0);
  return 0;
}

int main(int argc, char **argv) {
  int pair[2];
  thrd_t traffic;
  struct platoon p = {0};
  witnessSize(argc, argv);
  socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair);
  p.radio = pair[0];
  thrd_create(&traffic, other_trucks, pair);
  platoon_listen(&p);
  return witnessReport();
}
