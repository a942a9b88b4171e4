// RUN: %check_rule %s fanout-pool-grows-past-idle

// Elements that hold a handle of a library, and are opened out of sight.

#include <memory>
#include <mutex>
#include <vector>

struct redisContext;

class Session {
public:
  explicit Session(const char *Host);
  ~Session();

private:
  redisContext *Context;
};

struct Budget {
  void take();
  bool tryTake();
};

class Sessions {
public:
  std::shared_ptr<Session> get() {
    std::lock_guard Lock(Mutex);
    if (!Idle.empty()) {
      auto S = Idle.back();
      Idle.pop_back();
      return S;
    }
    return std::make_shared<Session>("cache");
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Sessions::get' opens a connection whenever 'Sessions::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
  }
  void put(std::shared_ptr<Session> S) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < 16)
      Idle.push_back(std::move(S));
  }

private:
  std::mutex Mutex;
  std::vector<std::shared_ptr<Session>> Idle;
};

// What it asks is not seen here, and may well be a bound.
class Asking {
public:
  std::shared_ptr<Session> get() {
    if (!Idle.empty()) {
      auto S = Idle.back();
      Idle.pop_back();
      return S;
    }
    if (!Left.tryTake())
      return nullptr;
    return std::make_shared<Session>("cache");
  }
  void put(std::shared_ptr<Session> S) {
    if (Idle.size() < 16)
      Idle.push_back(std::move(S));
  }

private:
  Budget Left;
  std::vector<std::shared_ptr<Session>> Idle;
};

// Known miss: take() is not seen here. It may be a counter for a dashboard; it may
// as well block.
class Taking {
public:
  std::shared_ptr<Session> get() {
    if (!Idle.empty()) {
      auto S = Idle.back();
      Idle.pop_back();
      return S;
    }
    Left.take();
    return std::make_shared<Session>("cache");
  }
  void put(std::shared_ptr<Session> S) {
    if (Idle.size() < 16)
      Idle.push_back(std::move(S));
  }

private:
  Budget Left;
  std::vector<std::shared_ptr<Session>> Idle;
};
