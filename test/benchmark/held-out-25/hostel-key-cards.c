// spawn: posix_spawn
// loop: counted
// origin: count in a binary message
// waits: after the loop
// distance: helper function
// differs: what the count is compared with
// A: bounded N7 | limiter: count against the number of beds
// B: unbounded Y7 | limiter: count against the bytes received
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define BEDS 96

extern char **environ;

struct guest {
  uint32_t room;
  uint32_t nights;
};

struct checkin {
  uint32_t count;
  const unsigned char *body;
};

static int checkin_decode(struct checkin *c, const unsigned char *data, size_t len) {
  uint32_t raw;
  if (len < sizeof(raw))
    return EBADMSG;
  memcpy(&raw, data, sizeof(raw));
  c->count = ntohl(raw);
  c->body = data + sizeof(raw);
  if (c->count > (len - sizeof(raw)) / sizeof(struct guest))
    return EBADMSG;
#ifndef TWIN
  if (c->count > BEDS)
    return E2BIG;
#endif
  return 0;
}

static struct guest guest_at(const struct checkin *c, uint32_t i) {
  struct guest g;
  memcpy(&g, c->body + (size_t)i * sizeof(g), sizeof(g));
  g.room = ntohl(g.room);
  g.nights = ntohl(g.nights);
  return g;
}

static int encode_card(pid_t *pid, const struct guest *g) {
  char room[12], nights[12];
  snprintf(room, sizeof(room), "%u", g->room);
  snprintf(nights, sizeof(nights), "%u", g->nights);
  char *args[] = {"card-writer", room, nights, NULL};
  return posix_spawn(pid, "/proc/self/exe", NULL, NULL, args, environ);
}

int write_cards(const unsigned char *data, size_t len) {
  struct checkin c;
  int rc = checkin_decode(&c, data, len);
  if (rc != 0)
    return rc;
  pid_t *pids = calloc(c.count, sizeof(*pids));
  if (!pids)
    return ENOMEM;
  for (uint32_t i = 0; i < c.count; i++) {
    struct guest g = guest_at(&c, i);
    if (encode_card(&pids[i], &g) != 0)
      pids[i] = 0;
  }
  for (uint32_t i = 0; i < c.count; i++)
    if (pids[i] > 0)
      waitpid(pids[i], NULL, 0);
  free(pids);
  return 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  size_t len = 4 + n * sizeof(struct guest);
  unsigned char *data = calloc(1, len);
  uint32_t raw = htonl((uint32_t)n);
  memcpy(data, &raw, sizeof(raw));
  write_cards(data, len);
  return witnessReport();
}
