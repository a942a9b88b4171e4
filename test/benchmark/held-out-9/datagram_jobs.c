// spawn: pthread_create
// loop: recv
// origin: endless datagrams
// distance: same function
// differs: who reads the socket
// A: unbounded Y8 | limiter: none | waits: detached
// B: bounded N1 | limiter: six readers | waits: after the loop
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <sys/socket.h>

struct packet {
  unsigned kind;
  char body[60];
};

static void handle_packet(struct packet *p) {
  (void)p;
  witnessTask();
}

#ifdef TWIN
#define READERS 6
static void *reader(void *arg) {
  struct packet p;
  while (recv(*(int *)arg, &p, sizeof p, 0) > 0)
    if (p.kind != 0)
      handle_packet(&p);
  return NULL;
}
#else
static void *packet_thread(void *arg) {
  handle_packet(arg);
  free(arg);
  return NULL;
}
#endif

int listen_packets(int sock) {
#ifdef TWIN
  pthread_t t[READERS];
  for (int i = 0; i < READERS; i++)
    if (pthread_create(&t[i], NULL, reader, &sock))
      return -1;
  for (int i = 0; i < READERS; i++)
    pthread_join(t[i], NULL);
#else
  struct packet p;
  while (recv(sock, &p, sizeof p, 0) > 0) {
    pthread_t t;
    struct packet *copy;
    if (p.kind == 0)
      continue;
    copy = malloc(sizeof *copy);
    *copy = p;
    if (pthread_create(&t, NULL, packet_thread, copy))
      return -1;
    pthread_detach(t);
  }
#endif
  return 0;
}

static int pair[2];

static void *server(void *arg) {
  (void)arg;
  listen_packets(pair[0]);
  return NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  pthread_t t;
  struct packet p = {7, "x"};
  socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair);
  pthread_create(&t, NULL, server, NULL);
  for (size_t i = 0; i < n; i++)
    if (send(pair[1], &p, sizeof p, 0) < 0)
      return 1;
  shutdown(pair[1], SHUT_WR);
  pthread_join(t, NULL);
  return witnessReport();
}
