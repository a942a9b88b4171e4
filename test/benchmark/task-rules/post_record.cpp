// rule: fanout-connection-per-task
// differs: whether the lookup asks the pool first
// A: reported | each thread of a batch dials the cache
// B: reported | the pool hands out idle connections and dials when there is none: no bound on active ones
// packages: hiredis
#include <hiredis.h>

#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

class CachePool {
public:
  static redisContext *dial() { return redisConnect("cache.svc", 6379); }

  redisContext *get() {
    {
      std::lock_guard<std::mutex> Lock(Mutex);
      if (!Idle.empty()) {
        redisContext *C = Idle.back();
        Idle.pop_back();
        return C;
      }
    }
    return dial();
  }

  void put(redisContext *C) {
    std::lock_guard<std::mutex> Lock(Mutex);
    if (Idle.size() < MaxIdle)
      Idle.push_back(C);
    else
      redisFree(C);
  }

private:
  static constexpr size_t MaxIdle = 100;
  std::mutex Mutex;
  std::vector<redisContext *> Idle;
};

class PostRecords {
public:
  std::unordered_map<std::string, std::string> lookup(const std::vector<std::string> &Uris) {
    std::vector<std::thread> Lookups;
    for (const std::string &Uri : Uris)
      Lookups.emplace_back([this, &Uri] { lookupOne(Uri); });
    for (std::thread &T : Lookups)
      T.join();
    std::lock_guard<std::mutex> Lock(Mutex);
    return std::move(Found);
  }

private:
  void lookupOne(const std::string &Uri) {
#ifdef TWIN
    redisContext *C = Pool.get();
#else
    redisContext *C = CachePool::dial();
#endif
    if (auto *R = static_cast<redisReply *>(redisCommand(C, "GET %s", Uri.c_str()))) {
      if (R->type == REDIS_REPLY_STRING) {
        std::lock_guard<std::mutex> Lock(Mutex);
        Found.emplace(Uri, std::string(R->str, R->len));
      }
      freeReplyObject(R);
    }
#ifdef TWIN
    Pool.put(C);
#else
    redisFree(C);
#endif
  }

  CachePool Pool;
  std::mutex Mutex;
  std::unordered_map<std::string, std::string> Found;
};
