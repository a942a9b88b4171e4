// spawn: OpenMP parallel for
// loop: OpenMP loop
// origin: duration in a request
// waits: end of the parallel region
// distance: same function
// limiter: num_threads
// differs: the number of threads
// A: bounded N1 | limiter: num_threads of a constant
// B: unbounded Y3 | limiter: num_threads of the number of segments
// witness: runnable
// flags: -Xclang -fopenmp
// libraries: -l:libomp.so.5
#include "witness.h"
#include <math.h>
#include <string.h>

#define ENCODERS 6
#define SEGMENT_SECONDS 4

struct transcode_request {
  char asset[40];
  int seconds;
  int height;
};

struct segment {
  int index;
  int start;
  long bytes;
};

static long encode(struct segment *s, int height) {
  witnessTask();
  return (long)height * s->start;
}

int transcode(const struct transcode_request *req, long *total) {
  int count = (req->seconds + SEGMENT_SECONDS - 1) / SEGMENT_SECONDS;
  struct segment *segments = calloc((size_t)count, sizeof(*segments));
  long sum = 0;
  if (!segments)
    return -1;
#ifdef TWIN
#pragma omp parallel for num_threads(count) schedule(static, 1) reduction(+ : sum)
#else
#pragma omp parallel for num_threads(ENCODERS) schedule(static, 1) reduction(+ : sum)
#endif
  for (int i = 0; i < count; i++) {
    struct segment *s = &segments[i];
    s->index = i;
    s->start = i * SEGMENT_SECONDS;
    s->bytes = encode(s, req->height);
    sum += s->bytes;
  }
  free(segments);
  *total = sum;
  return count;
}

int main(int argc, char **argv) {
  struct transcode_request req = {"keynote.mov", 0, 720};
  long total = 0;
  req.seconds = (int)witnessSize(argc, argv) * SEGMENT_SECONDS;
  transcode(&req, &total);
  return witnessReport();
}
