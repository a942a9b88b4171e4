// spawn: redisAsyncConnectUnix
// loop: for over an array
// waits: disconnect callback
// distance: helper function
// differs: origin
// A: unbounded Y1 | limiter: none | origin: array parameter
// B: bounded N1 | limiter: constant table | origin: constant table
// witness: runnable
// packages: hiredis
#include "witness.h"
#include <hiredis/async.h>
#include <sys/socket.h>
#include <sys/un.h>

struct watch {
  unsigned tried;
  unsigned refused;
};

static void on_connect(const redisAsyncContext *ctx, int status) {
  struct watch *w = ctx->data;
  if (status != REDIS_OK)
    w->refused++;
}

static redisAsyncContext *subscribe(struct watch *w, const char *path) {
  redisAsyncContext *ctx = redisAsyncConnectUnix(path);
  if (!ctx)
    return NULL;
  w->tried++;
  if (ctx->err) {
    w->refused++;
    redisAsyncFree(ctx);
    return NULL;
  }
  witnessEnter();
  ctx->data = w;
  redisAsyncSetConnectCallback(ctx, on_connect);
  redisAsyncCommand(ctx, NULL, NULL, "SUBSCRIBE +switch-master");
  return ctx;
}

#ifdef TWIN
static const char *const sentinels[] = {
    "watched.sock",
    "watched.sock",
    "watched.sock",
};
#endif

void watch_all(struct watch *w, const char *const *paths, size_t npaths) {
#ifdef TWIN
  for (size_t i = 0; i < sizeof(sentinels) / sizeof(sentinels[0]); i++)
    subscribe(w, sentinels[i]);
#else
  for (size_t i = 0; i < npaths; i++)
    subscribe(w, paths[i]);
#endif
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_un addr = {.sun_family = AF_UNIX, .sun_path = "watched.sock"};
  const char **paths = calloc(n, sizeof(*paths));
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  struct watch w = {0, 0};
  char folder[] = "/tmp/sentinelXXXXXX";
  if (chdir(mkdtemp(folder)) != 0)
    return 1;
  bind(fd, (struct sockaddr *)&addr, sizeof(addr));
  listen(fd, 2000);
  for (size_t i = 0; i < n; i++)
    paths[i] = addr.sun_path;
  watch_all(&w, paths, n);
  unlink(addr.sun_path);
  rmdir(folder);
  witnessState()->Live = 0; /* the event loop would go on for ever */
  return witnessReport();
}
