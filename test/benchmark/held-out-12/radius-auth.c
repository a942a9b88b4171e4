// spawn: thrd_create
// loop: endless over read
// origin: packets on a file descriptor
// limiter: none
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y8
// B: bounded N9 | limiter: live counter under a mutex, answers busy
// witness: runnable
#include "witness.h"
#include <stdint.h>
#include <string.h>
#include <threads.h>

#define MAX_SESSIONS 20

enum { ACCESS_REQUEST = 1, ACCESS_REJECT = 3 };

struct packet {
  uint8_t code;
  uint8_t identifier;
  uint16_t length;
  uint8_t authenticator[16];
};

struct session {
  struct packet request;
  struct radiusd *server;
};

struct radiusd {
  int fd;
  mtx_t lock;
  unsigned sessions;
  unsigned long dropped;
};

static int session_main(void *arg) {
  struct session *s = arg;
  struct radiusd *server = s->server;
  witnessTask();
  mtx_lock(&server->lock);
  server->sessions--;
  mtx_unlock(&server->lock);
  free(s);
  return 0;
}

static int admit(struct radiusd *server) {
  int ok = 1;
  mtx_lock(&server->lock);
#ifdef TWIN
  if (server->sessions >= MAX_SESSIONS) {
    server->dropped++;
    ok = 0;
  } else
#endif
    server->sessions++;
  mtx_unlock(&server->lock);
  return ok;
}

void radiusd_serve(struct radiusd *server) {
  for (;;) {
    struct packet pkt;
    thrd_t id;
    ssize_t got = read(server->fd, &pkt, sizeof(pkt));
    if (got <= 0)
      return;
    if (got < (ssize_t)sizeof(pkt) || pkt.code != ACCESS_REQUEST)
      continue;
    if (!admit(server))
      continue;
    struct session *s = malloc(sizeof(*s));
    s->request = pkt;
    s->server = server;
    if (thrd_create(&id, session_main, s) == thrd_success)
      thrd_detach(id);
    else
      free(s);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *wire = tmpfile();
  struct packet pkt = {ACCESS_REQUEST, 7, sizeof(struct packet), {0}};
  for (size_t i = 0; i < n; i++)
    fwrite(&pkt, sizeof(pkt), 1, wire);
  fflush(wire);
  lseek(fileno(wire), 0, SEEK_SET);
  struct radiusd server = {.fd = fileno(wire)};
  mtx_init(&server.lock, mtx_plain);
  radiusd_serve(&server);
  return witnessReport();
}
