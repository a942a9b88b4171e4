// spawn: pthread_create
// loop: recursion
// origin: area in a request
// waits: join in the caller
// distance: same function
// differs: what ends the division into parts
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: constant depth
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define HECTARES_PER_BATTERY 1
#define FLIGHT_LEVELS 5

struct strip {
  long first, last;
  int level;
  double green;
};

struct survey_request {
  char field[32];
  long hectares;
  int altitude;
};

static void photograph(struct strip *s) {
  witnessTask();
  s->green = (double)(s->last - s->first) * 0.7;
}

static int small_enough(const struct strip *s) {
#ifndef TWIN
  return s->last - s->first <= HECTARES_PER_BATTERY;
#else
  return s->last - s->first <= HECTARES_PER_BATTERY || s->level >= FLIGHT_LEVELS;
#endif
}

static void *survey_strip(void *arg) {
  struct strip *s = arg;
  if (small_enough(s)) {
    photograph(s);
    return NULL;
  }
  long middle = s->first + (s->last - s->first) / 2;
  struct strip west = {s->first, middle, s->level + 1, 0};
  struct strip east = {middle, s->last, s->level + 1, 0};
  pthread_t wing;
  int rc = pthread_create(&wing, NULL, survey_strip, &west);
  survey_strip(&east);
  if (rc == 0)
    pthread_join(wing, NULL);
  else
    survey_strip(&west);
  s->green = west.green + east.green;
  return NULL;
}

static int request_read(struct survey_request *r, const char *text) {
  int fields = sscanf(text, "field=%31[^;];hectares=%ld;altitude=%d", r->field, &r->hectares, &r->altitude);
  if (fields != 3 || r->hectares <= 0)
    return -1;
  if (r->altitude > 120)
    r->altitude = 120;
  return 0;
}

double survey(const char *text) {
  struct survey_request r;
  if (request_read(&r, text) != 0) {
    fprintf(stderr, "survey refused: %s\n", text);
    return -1;
  }
  struct strip whole = {0, r.hectares, 0, 0};
  survey_strip(&whole);
  return whole.green / (double)r.hectares;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char text[96];
  snprintf(text, sizeof(text), "field=Hinterm Bach;hectares=%zu;altitude=80", n);
  survey(text);
  return witnessReport();
}
