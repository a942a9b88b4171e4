// spawn: pthread_create
// loop: counted, inside an endless one
// origin: datagrams
// distance: same function
// differs: when the threads of a batch are joined
// A: unbounded Y8 | limiter: batches that nothing waits for | waits: detached
// B: bounded N6 | limiter: batches of at most 16 | waits: each batch
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>

#define VLEN 16
#define MTU 128

static char bufs[VLEN][MTU];

static void *answer(void *p) {
  char *query = p;
  witnessTask();
  query[0] = 0;
  return NULL;
}

void serve(int fd) {
  struct mmsghdr msgs[VLEN];
  struct iovec iov[VLEN];
  pthread_t t[VLEN];
  int i, got;

  for (;;) {
    memset(msgs, 0, sizeof msgs);
    for (i = 0; i < VLEN; i++) {
      iov[i].iov_base = bufs[i];
      iov[i].iov_len = MTU;
      msgs[i].msg_hdr.msg_iov = &iov[i];
      msgs[i].msg_hdr.msg_iovlen = 1;
    }
    got = recvmmsg(fd, msgs, VLEN, MSG_WAITFORONE, NULL);
    if (got <= 0 || msgs[0].msg_len == 0)
      return;
    for (i = 0; i < got; i++)
      pthread_create(&t[i], NULL, answer, bufs[i]);
    for (i = 0; i < got; i++)
#ifdef TWIN
      pthread_join(t[i], NULL);
#else
      pthread_detach(t[i]);
#endif
  }
}

static size_t queries;

static void *client(void *p) {
  int fd = *(int *)p;
  for (size_t i = 0; i < queries; i++)
    send(fd, "A?", 2, 0);
  close(fd);
  return NULL;
}

int main(int argc, char **argv) {
  int sv[2];
  pthread_t c;
  queries = witnessSize(argc, argv);
  socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sv);
  pthread_create(&c, NULL, client, &sv[1]);
  serve(sv[0]);
  return witnessReport();
}
