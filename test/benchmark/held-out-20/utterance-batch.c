// spawn: popen
// loop: strtok
// origin: parsed text
// distance: same function
// differs: when a batch of processes is closed
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: chunks | waits: when the chunk is full
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DECODER_BATCH 8

struct decoder {
  FILE *in;
  struct decoder *next;
};

static char decoder_path[256];

static FILE *start_decoder(const char *wav) {
  char command[512];
  if (strpbrk(wav, "'\\"))
    return NULL;
  snprintf(command, sizeof command, "exec %s '%s'", decoder_path, wav);
  return popen(command, "w");
}

static struct decoder *finish_decoders(struct decoder *d) {
  while (d) {
    struct decoder *next = d->next;
    fputs("flush\n", d->in);
    if (pclose(d->in) != 0)
      fprintf(stderr, "decoder exited early\n");
    free(d);
    d = next;
  }
  return NULL;
}

int transcribe(char *playlist) {
  struct decoder *open = NULL;
  unsigned in_batch = 0;
  int bad = 0;
  char *save;
  for (char *wav = strtok_r(playlist, " \n", &save); wav; wav = strtok_r(NULL, " \n", &save)) {
    FILE *in = start_decoder(wav);
    if (!in) {
      bad++;
      continue;
    }
    struct decoder *d = malloc(sizeof *d);
    d->in = in;
    d->next = open;
    open = d;
    in_batch++;
#ifdef TWIN
    if (in_batch == DECODER_BATCH) {
      open = finish_decoders(open);
      in_batch = 0;
    }
#endif
  }
  finish_decoders(open);
  return bad ? -1 : (int)in_batch;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    while (getchar() != EOF)
      ;
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  ssize_t len = readlink("/proc/self/exe", decoder_path, sizeof decoder_path - 1);
  decoder_path[len > 0 ? len : 0] = 0;
  char *playlist = malloc(n * 16 + 1), *at = playlist;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "utt%zu.wav\n", i);
  transcribe(playlist);
  return witnessReport();
}
