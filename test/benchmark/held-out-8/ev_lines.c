// spawn: pthread_create
// loop: while evbuffer_readln
// origin: buffer of a connection
// limiter: check of the buffer
// waits: detached
// distance: same function
// differs: check of the length
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: longer buffers are refused
// witness: runnable
// packages: libevent
// libraries: -lpthread
#include "witness.h"
#include <event2/buffer.h>
#include <pthread.h>
#include <stdlib.h>

#define MAX_COMMANDS 512

static void *execute(void *command) {
  witnessTask();
  free(command);
  return NULL;
}

/* Commands of a client, one on each line. Returns -1 if the client is to be dropped. */
int on_client_data(struct evbuffer *input) {
  pthread_attr_t attr;
  char *command;

#ifdef TWIN
  if (evbuffer_get_length(input) > MAX_COMMANDS)
    return -1;
#endif
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  while ((command = evbuffer_readln(input, NULL, EVBUFFER_EOL_CRLF)) != NULL) {
    pthread_t thread;
    if (pthread_create(&thread, &attr, execute, command) != 0)
      free(command);
  }
  pthread_attr_destroy(&attr);
  return 0;
}

int main(int argc, char **argv) {
  struct evbuffer *input = evbuffer_new();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    evbuffer_add_printf(input, "LIGHT %03zu ON\r\n", n);
  on_client_data(input);
  return witnessReport();
}
