// spawn: non-blocking connect
// loop: for over a TAILQ
// origin: list of fixtures of a show file
// waits: poll
// distance: helper function
// limiter: table of slots
// differs: what happens when the table is full
// A: bounded N5 | limiter: oldest connection is finished when the table is full
// B: unbounded Y1 | limiter: table is enlarged when the table is full
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <sys/queue.h>
#include <sys/socket.h>

struct fixture {
  struct sockaddr_in node;
  unsigned char level;
  TAILQ_ENTRY(fixture) link;
};
TAILQ_HEAD(rig, fixture);

struct bridge {
  struct pollfd *slots;
  size_t used, room;
};

static void finish_oldest(struct bridge *b) {
  poll(b->slots, 1, 1000);
  close(b->slots[0].fd);
  witnessLeave();
  for (size_t i = 1; i < b->used; i++)
    b->slots[i - 1] = b->slots[i];
  b->used--;
}

static int full(struct bridge *b) {
#ifdef TWIN
  size_t room = b->room + 32;
  struct pollfd *slots = realloc(b->slots, room * sizeof(*slots));
  if (!slots)
    return -1;
  b->slots = slots;
  b->room = room;
#else
  finish_oldest(b);
#endif
  return 0;
}

static int open_node(struct bridge *b, const struct fixture *f) {
  if (b->used == b->room && full(b) < 0)
    return -1;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, (const struct sockaddr *)&f->node, sizeof(f->node)) < 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  witnessEnter();
  b->slots[b->used++] = (struct pollfd){.fd = fd, .events = POLLOUT};
  return 0;
}

int blackout(struct rig *rig) {
  struct bridge b = {calloc(32, sizeof(struct pollfd)), 0, 32};
  struct fixture *f;
  int failed = 0;
  TAILQ_FOREACH(f, rig, link) {
    f->level = 0;
    if (open_node(&b, f) < 0)
      failed++;
  }
  while (b.used)
    finish_oldest(&b);
  free(b.slots);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(at);
  struct rig rig = TAILQ_HEAD_INITIALIZER(rig);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(fd, (struct sockaddr *)&at, len) || listen(fd, 4096) || getsockname(fd, (struct sockaddr *)&at, &len))
    return 1;
  for (size_t i = 0; i < n; i++) {
    struct fixture *f = calloc(1, sizeof(*f));
    f->node = at;
    TAILQ_INSERT_TAIL(&rig, f, link);
  }
  blackout(&rig);
  return witnessReport();
}
