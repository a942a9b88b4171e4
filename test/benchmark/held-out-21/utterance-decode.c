// spawn: popen
// loop: counted
// origin: pointer and length in a request
// waits: pclose
// distance: same function
// differs: when pclose is called
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: pclose each iteration
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct utterance {
  char wav[48];
  char text[64];
  int confidence;
};

struct decode_request {
  const char *decoder;
  struct utterance *utterances;
  size_t count;
};

static int read_hypothesis(FILE *out, struct utterance *u) {
  if (!fgets(u->text, sizeof(u->text), out))
    u->text[0] = '\0';
  u->confidence = u->text[0] ? 90 : 0;
  return pclose(out) == 0 ? 0 : -1;
}

int decode(struct decode_request *req) {
  FILE **outputs = calloc(req->count, sizeof(*outputs));
  int errors = 0;
  if (!outputs)
    return -ENOMEM;
  for (size_t i = 0; i < req->count; i++) {
    char cmd[512];
    snprintf(cmd, sizeof(cmd), "exec %s --beam 13 %s", req->decoder, req->utterances[i].wav);
    outputs[i] = popen(cmd, "r");
    if (!outputs[i]) {
      errors++;
      continue;
    }
#ifdef TWIN
    errors += read_hypothesis(outputs[i], &req->utterances[i]) != 0;
#endif
  }
#ifndef TWIN
  for (size_t i = 0; i < req->count; i++)
    if (outputs[i])
      errors += read_hypothesis(outputs[i], &req->utterances[i]) != 0;
#endif
  free(outputs);
  return errors;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    puts("guten tag");
    return 0;
  }
  char self[256] = "";
  size_t n = witnessSize(argc, argv);
  if (readlink("/proc/self/exe", self, sizeof(self) - 1) < 0)
    return 1;
  struct decode_request req = {self, calloc(n, sizeof(struct utterance)), n};
  for (size_t i = 0; i < n; i++)
    snprintf(req.utterances[i].wav, sizeof(req.utterances[i].wav), "seg-%zu.wav", i);
  decode(&req);
  return witnessReport();
}
