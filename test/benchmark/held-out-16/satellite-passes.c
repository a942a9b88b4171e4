// spawn: popen
// loop: do-while over lines
// origin: text of two-line elements
// waits: pclose
// distance: helper function
// limiter: none
// differs: when the pipe is closed
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pass_list {
  FILE **predictions;
  size_t count;
  int visible;
};

static char predictor[256];

static FILE *predict(const char *name) {
  char command[512];
  snprintf(command, sizeof(command), "exec '%s' --satellite '%s'", predictor, name);
  return popen(command, "r");
}

static void take_result(struct pass_list *list, FILE *prediction) {
  char line[80];
  while (fgets(line, sizeof(line), prediction))
    list->visible += strstr(line, "visible") != NULL;
  pclose(prediction);
}

static const char *next_name(const char *text, char *name, size_t size) {
  size_t used = 0;
  while (*text && *text != '\n') {
    if (used + 1 < size && (isalnum((unsigned char)*text) || *text == '-'))
      name[used++] = *text;
    text++;
  }
  name[used] = '\0';
  return *text ? text + 1 : NULL;
}

int predict_passes(const char *elements, struct pass_list *list) {
  char name[32];
  do {
    elements = next_name(elements, name, sizeof(name));
    if (!name[0])
      continue;
    FILE *prediction = predict(name);
    if (!prediction) {
      perror(name);
      return -1;
    }
#ifndef TWIN
    take_result(list, prediction);
#else
    FILE **grown = realloc(list->predictions, (list->count + 1) * sizeof(*grown));
    if (!grown)
      return -1;
    list->predictions = grown;
    list->predictions[list->count++] = prediction;
#endif
  } while (elements);
  for (size_t i = 0; i < list->count; i++)
    take_result(list, list->predictions[i]);
  free(list->predictions);
  return list->visible;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    puts("visible 34.1");
    return 0;
  }
  size_t n = witnessSize(argc, argv), used = 0;
  if (n > 300)
    witnessState()->Quiet *= 8;
  char *elements = malloc(n * 16 + 1);
  ssize_t length = readlink("/proc/self/exe", predictor, sizeof(predictor) - 1);
  predictor[length > 0 ? length : 0] = '\0';
  elements[0] = '\0';
  for (size_t i = 0; i < n; i++)
    used += (size_t)sprintf(elements + used, "SAT-%zu\n", i);
  struct pass_list list = {NULL, 0, 0};
  predict_passes(elements, &list);
  return witnessReport();
}
