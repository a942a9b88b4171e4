// trap: D7 D8
// spawn: pthread_create
// loop: for
// origin: parsed packet
// waits: after the loop
// distance: parser
// differs: width of the field
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: a field of four bits
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct packet {
  unsigned questions;
  unsigned flags;
};

static int parse(const unsigned char *b, size_t len, struct packet *p) {
  uint16_t word[2];
  if (len < sizeof word)
    return -1;
  memcpy(word, b, sizeof word);
  p->flags = ntohs(word[0]);
#ifdef TWIN
  p->questions = ntohs(word[1]) & 0x0f;
#else
  p->questions = ntohs(word[1]) & 0xffff;
#endif
  return 0;
}

static void *ask(void *arg) {
  witnessTask();
  return arg;
}

static int answer(const struct packet *p) {
  pthread_t *t = calloc(p->questions + 1, sizeof *t);
  unsigned i, started = 0;
  for (i = 0; i < p->questions; i++)
    started += pthread_create(&t[started], NULL, ask, NULL) == 0;
  for (i = 0; i < started; i++)
    pthread_join(t[i], NULL);
  free(t);
  return started == p->questions ? 0 : -1;
}

int main(int argc, char **argv) {
  unsigned char wire[4] = {0x01, 0x00};
  struct packet p;
  int fds[2];
  uint16_t n = htons((uint16_t)witnessSize(argc, argv));
  memcpy(wire + 2, &n, sizeof n);
  if (pipe(fds) != 0 || write(fds[1], wire, 4) != 4)
    return 1;
  ssize_t got = read(fds[0], wire, sizeof wire);
  if (parse(wire, (size_t)got, &p) != 0 || answer(&p) != 0)
    return 1;
  return witnessReport();
}
