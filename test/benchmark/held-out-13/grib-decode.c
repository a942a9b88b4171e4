// spawn: thrd_create
// loop: for without condition over a file
// origin: messages in a binary file
// limiter: none
// waits: after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: joins all when the batch is full
// witness: runnable
#include "witness.h"
#include <string.h>
#include <threads.h>

#define BATCH 8

struct grib_message {
  uint32_t length;
  unsigned char *section;
  double mean;
};

struct decoder {
  struct running {
    thrd_t id;
    struct grib_message *msg;
  } *running;
  size_t count, room;
};

static int unpack_grid(void *arg) {
  struct grib_message *msg = arg;
  witnessTask();
  for (uint32_t i = 0; i < msg->length; i++)
    msg->mean += msg->section[i] / (double)msg->length;
  return 0;
}

static struct grib_message *next_message(FILE *in) {
  uint32_t length;
  struct grib_message *msg;
  if (fread(&length, sizeof length, 1, in) != 1 || length > 65536)
    return NULL;
  msg = calloc(1, sizeof *msg);
  msg->length = length;
  msg->section = malloc(length);
  if (fread(msg->section, 1, length, in) != length)
    return NULL;
  return msg;
}

static void settle(struct decoder *d) {
  for (size_t i = 0; i < d->count; i++) {
    thrd_join(d->running[i].id, NULL);
    free(d->running[i].msg->section);
    free(d->running[i].msg);
  }
  d->count = 0;
}

int decode_file(struct decoder *d, FILE *in) {
  for (;;) {
    struct grib_message *msg = next_message(in);
    if (!msg)
      break;
    if (d->count == d->room) {
      d->room = d->room ? d->room * 2 : BATCH;
      d->running = realloc(d->running, d->room * sizeof *d->running);
    }
    d->running[d->count].msg = msg;
    if (thrd_create(&d->running[d->count].id, unpack_grid, msg) != thrd_success)
      return -1;
    d->count++;
#ifdef TWIN
    if (d->count == BATCH)
      settle(d);
#endif
  }
  settle(d);
  return ferror(in) ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *file = tmpfile();
  uint32_t length = 4, value = 77;
  for (size_t i = 0; i < n; i++) {
    fwrite(&length, 4, 1, file);
    fwrite(&value, 4, 1, file);
  }
  rewind(file);
  struct decoder d = {0};
  decode_file(&d, file);
  return witnessReport();
}
