// RUN: %check_rule %s fanout-pool-grows-past-idle
// REQUIRES: curl-headers

// Pools as libraries have them: an atomic count of the idle ones, a list that is
// trimmed after the put, a test in a function of its own.

#include <atomic>
#include <curl/curl.h>
#include <deque>
#include <list>
#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

static int Limit = 100;

// The return that skips connect() stands behind two tests.
class Sockets {
public:
  int get(int *Out) {
    if (Free.load() > 0) {
      std::lock_guard Lock(Mutex);
      if (!Pool.empty()) {
        *Out = Pool.back();
        Pool.pop_back();
        Free.fetch_sub(1);
        return 0;
      }
    }
    sockaddr_in To{};
    *Out = socket(AF_INET, SOCK_STREAM, 0);
    return connect(*Out, reinterpret_cast<sockaddr *>(&To), sizeof To);
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Sockets::get' opens a connection whenever 'Sockets::Pool' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
  }

  void give(int Fd) {
    const int Max = Limit;
    if (Free.fetch_add(1) < Max) {
      std::lock_guard Lock(Mutex);
      Pool.push_back(Fd);
    } else {
      Free.fetch_sub(1);
      close(Fd);
    }
  }

private:
  std::mutex Mutex;
  std::vector<int> Pool;
  std::atomic<int> Free{0};
};

struct Cleanup {
  void operator()(CURL *Handle) const { curl_easy_cleanup(Handle); }
};
using CurlPtr = std::unique_ptr<CURL, Cleanup>;

CurlPtr makeCurl() { return CurlPtr(curl_easy_init()); }

class Handles {
public:
  CurlPtr create() {
    std::unique_lock Lock(Mutex);
    if (!Idle.empty()) {
      CurlPtr Handle = std::move(Idle.back());
      Idle.pop_back();
      curl_easy_reset(Handle.get());
      return Handle;
    }
    return makeCurl();
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Handles::create' opens a connection whenever 'Handles::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
  }

  void cleanup(CurlPtr Handle) {
    std::unique_lock Lock(Mutex);
    Idle.push_back(std::move(Handle));
    while (Idle.size() > Maximum)
      Idle.pop_front();
  }

private:
  std::mutex Mutex;
  std::deque<CurlPtr> Idle;
  size_t Maximum = 16;
};

struct MYSQL;
MYSQL *connectTo(const char *Host);

struct Entry {
  MYSQL *Connection;
  long LastUsed;
};

class Entries {
public:
  MYSQL *open() {
    MYSQL *Connection = get();
    if (!Connection)
      Connection = connectTo("db");
      // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'Entries::open' opens a connection whenever 'Entries::Pool' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
    return Connection;
  }

  void put(MYSQL *Connection, long Now) {
    std::lock_guard Lock(Mutex);
    Pool.push_back({Connection, Now});
    Size++;
    if (Size > Maximum) {
      Pool.pop_front();
      Size--;
    }
  }

private:
  MYSQL *get() {
    std::lock_guard Lock(Mutex);
    if (Pool.empty())
      return nullptr;
    MYSQL *Connection = Pool.back().Connection;
    Pool.pop_back();
    Size--;
    return Connection;
  }

  std::mutex Mutex;
  std::list<Entry> Pool;
  unsigned Size = 0, Maximum = 16;
};
