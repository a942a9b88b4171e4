// spawn: pthread_create
// loop: while over evbuffer_readln
// origin: lines in an evbuffer
// limiter: sem_trywait, busy answer when it fails
// waits: detached
// distance: helper function
// differs: what the answer of the limiter does
// A: bounded N9
// B: unbounded Y4 | limiter: sem_trywait, answer only counted
// packages: libevent
// witness: runnable
#include "witness.h"
#include <event2/buffer.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

#define ANALYSER_SLOTS 18

struct intake {
  sem_t slots;
  struct evbuffer *input;
  struct evbuffer *output;
  unsigned long busy;
};

struct observation {
  struct intake *owner;
  char *line; /* "patient|loinc|value|unit" */
};

static void *analyse_main(void *arg) {
  struct observation *o = arg;
  witnessTask();
  sem_post(&o->owner->slots);
  free(o->line);
  free(o);
  return NULL;
}

static int analyse_start(struct intake *in, char *line) {
  pthread_t tid;
  struct observation *o = malloc(sizeof(*o));
  if (!o)
    return -1;
  o->owner = in;
  o->line = line;
  if (pthread_create(&tid, NULL, analyse_main, o) != 0) {
    free(o);
    return -1;
  }
  pthread_detach(tid);
  return 0;
}

static void on_readable(struct intake *in) {
  char *line;
  size_t len;
  while ((line = evbuffer_readln(in->input, &len, EVBUFFER_EOL_CRLF)) != NULL) {
    if (len == 0 || strchr(line, '|') == NULL) {
      evbuffer_add_printf(in->output, "NAK malformed\r\n");
      free(line);
      continue;
    }
    if (sem_trywait(&in->slots) != 0) {
      in->busy++;
#ifndef TWIN
      evbuffer_add_printf(in->output, "NAK busy\r\n");
      free(line);
      continue;
#endif
    }
    if (analyse_start(in, line) != 0) {
      evbuffer_add_printf(in->output, "NAK internal\r\n");
      free(line);
      continue;
    }
    evbuffer_add_printf(in->output, "ACK\r\n");
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct intake in = {.input = evbuffer_new(), .output = evbuffer_new()};
  sem_init(&in.slots, 0, ANALYSER_SLOTS);
  for (size_t i = 0; i < n; i++)
    evbuffer_add_printf(in.input, "P%zu|2345-7|5.4|mmol/L\r\n", i);
  on_readable(&in);
  return witnessReport();
}
