// spawn: redisAsyncConnect
// loop: range-for
// origin: request field
// waits: event loop
// distance: same function
// differs: spawn
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: one blocking connection | spawn: redisCommand
// witness: not-runnable (needs a server)
// packages: hiredis
#include <hiredis/async.h>
#include <hiredis/hiredis.h>
#include <string>
#include <vector>

struct WarmupRequest {
  std::string host;
  int port = 6379;
  std::vector<std::string> keys;
};

static void on_value(redisAsyncContext *ctx, void *reply, void *) {
  if (reply)
    redisAsyncDisconnect(ctx);
}

class CacheWarmer {
public:
  int warm(const WarmupRequest &req) {
    int missing = 0;
#ifndef TWIN
    for (const auto &key : req.keys) {
      redisAsyncContext *ctx = redisAsyncConnect(req.host.c_str(), req.port);
      if (!ctx || ctx->err) {
        ++missing;
        continue;
      }
      redisAsyncCommand(ctx, on_value, this, "GET %s", key.c_str());
    }
#else
    redisContext *ctx = redisConnect(req.host.c_str(), req.port);
    for (const auto &key : req.keys) {
      auto *reply = static_cast<redisReply *>(redisCommand(ctx, "GET %s", key.c_str()));
      if (!reply || reply->type == REDIS_REPLY_NIL)
        ++missing;
      freeReplyObject(reply);
    }
    redisFree(ctx);
#endif
    return missing;
  }
};

int main(int argc, char **argv) {
  WarmupRequest req{"127.0.0.1", 6379, {argv + 1, argv + argc}};
  return CacheWarmer().warm(req);
}
