// spawn: pthread_create
// loop: endless loop of messages
// origin: records read from a pipe
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y8 | limiter: mutex around the table
// B: bounded N9 | limiter: live followers are counted under the mutex
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

#define FOLLOWERS 20

struct watch {
  unsigned flags;
  char path[120];
};

static pthread_mutex_t table = PTHREAD_MUTEX_INITIALIZER;
static unsigned following;

static void *follow(void *arg) {
  struct watch *w = arg;
  witnessTask();
  free(w);
  pthread_mutex_lock(&table);
  following--;
  pthread_mutex_unlock(&table);
  return NULL;
}

static int follow_start(const struct watch *request) {
  struct watch *w;
  pthread_t thread;
  int error = 0;
  pthread_mutex_lock(&table);
#ifdef TWIN
  if (following >= FOLLOWERS) {
    pthread_mutex_unlock(&table);
    return EAGAIN;
  }
#endif
  w = malloc(sizeof(*w));
  if (w) {
    *w = *request;
    error = pthread_create(&thread, NULL, follow, w);
    if (error == 0) {
      following++;
      pthread_detach(thread);
    } else {
      free(w);
    }
  }
  pthread_mutex_unlock(&table);
  return w ? error : ENOMEM;
}

int follow_requests(int control) {
  struct watch request;
  for (;;) {
    ssize_t got = read(control, &request, sizeof(request));
    if (got < 0 && errno == EINTR)
      continue;
    if (got != (ssize_t)sizeof(request))
      return got < 0 ? errno : 0;
    request.path[sizeof(request.path) - 1] = '\0';
    int error = follow_start(&request);
    if (error)
      fprintf(stderr, "%s: %s\n", request.path, strerror(error));
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  char name[] = "/tmp/followXXXXXX";
  int fd = mkstemp(name);
  struct watch w = {1, "/var/log/syslog"};
  for (i = 0; i < n; i++)
    if (write(fd, &w, sizeof(w)) < 0)
      return 1;
  lseek(fd, 0, SEEK_SET);
  unlink(name);
  follow_requests(fd);
  return witnessReport();
}
