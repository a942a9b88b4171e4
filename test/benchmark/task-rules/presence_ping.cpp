// rule: fanout-connection-per-task
// differs: the storage class of the connection
// A: reported | a local connection in a thread per member
// B: reported | thread_local, but each thread serves one member and then ends, so each still connects
// packages: hiredis
#include <hiredis.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct RedisDeleter {
  void operator()(redisContext *C) const { redisFree(C); }
  void operator()(redisReply *R) const { freeReplyObject(R); }
};

class PresenceStore {
public:
  PresenceStore() : Context(redisConnect("presence.svc", 6379)) {
    if (!Context || Context->err)
      throw std::runtime_error("presence: cannot connect");
  }

  void markSeen(const std::string &Member, long Now) {
    std::unique_ptr<redisReply, RedisDeleter> Reply(static_cast<redisReply *>(
        redisCommand(Context.get(), "ZADD seen %ld %b", Now, Member.data(), Member.size())));
    if (!Reply)
      throw std::runtime_error("presence: connection lost");
  }

private:
  std::unique_ptr<redisContext, RedisDeleter> Context;
};

static void ping(const std::string &Member, long Now) try {
#ifdef TWIN
  static thread_local PresenceStore Store;
#else
  PresenceStore Store;
#endif
  Store.markSeen(Member, Now);
} catch (const std::runtime_error &) {
  // The next heartbeat tries again.
}

void pingRoom(const std::vector<std::string> &Members, long Now) {
  std::vector<std::thread> Pings;
  for (const auto &Member : Members)
    Pings.emplace_back(ping, std::cref(Member), Now);
  for (auto &T : Pings)
    T.join();
}
