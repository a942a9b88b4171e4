// RUN: %check_rule %s fanout-pool-grows-past-idle
// REQUIRES: curl-headers

// Pools of real programs: an element leaves behind several tests, what is compared
// elsewhere is none of the pool, the element is of a derived class.

#include <cstdio>
#include <curl/curl.h>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

struct Logger {
  int level() const { return Level; }
  void changed() { ++Level; }
  int Level = 0;
};
Logger *theLogger();

// The level of the logger is no state of the pool.
#define LOG(What)                                                                                  \
  if (theLogger()->level() <= 3)                                                                   \
  puts(What)

class Transport {
public:
  virtual ~Transport() = default;
};

class Curl : public Transport {
public:
  // What a connection counts for itself bounds no pool.
  Curl() : Handle(curl_easy_init()) {
    while (++Attempts < 3)
      LOG("again");
  }
  ~Curl() override { curl_easy_cleanup(Handle); }
  bool usable() const { return Attempts < 3; }

private:
  CURL *Handle;
  int Attempts = 0;
};

// A map of idle lists by host; the element is taken in a block of its own.
class ByHost {
public:
  std::unique_ptr<Transport> extract(const std::string &Url) {
    const std::string Key = Url + ":80";
    {
      std::unique_lock Lock(Mutex);
      auto Found = Idle.find(Key);
      if (Found != Idle.end()) {
        if (!Found->second.empty()) {
          auto First = std::move(Found->second.front());
          Found->second.pop_front();
          LOG("reused");
          return First;
        }
      }
    }
    LOG("new");
    return std::make_unique<Curl>();
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'ByHost::extract' opens a connection whenever 'ByHost::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
  }

  void moveBack(const std::string &Key, std::unique_ptr<Transport> One) {
    std::unique_lock Lock(Mutex);
    auto &List = Idle[Key];
    if (List.size() >= 1024)
      List.pop_back();
    List.push_front(std::move(One));
  }

private:
  std::mutex Mutex;
  std::map<std::string, std::list<std::unique_ptr<Transport>>> Idle;
};

// The same but for the count of what is open.
class ByHostCounted {
public:
  std::unique_ptr<Transport> extract(const std::string &Url) {
    const std::string Key = Url + ":80";
    {
      std::unique_lock Lock(Mutex);
      auto Found = Idle.find(Key);
      if (Found != Idle.end()) {
        if (!Found->second.empty()) {
          auto First = std::move(Found->second.front());
          Found->second.pop_front();
          LOG("reused");
          return First;
        }
      }
      if (Open >= 4096)
        return nullptr;
      ++Open;
    }
    LOG("new");
    return std::make_unique<Curl>();
  }

  void moveBack(const std::string &Key, std::unique_ptr<Transport> One) {
    std::unique_lock Lock(Mutex);
    auto &List = Idle[Key];
    if (List.size() >= 1024) {
      List.pop_back();
      --Open;
    }
    List.push_front(std::move(One));
  }

private:
  std::mutex Mutex;
  unsigned Open = 0;
  std::map<std::string, std::list<std::unique_ptr<Transport>>> Idle;
};

// Reconnecting what came from the list opens no further connection.
class Session {
public:
  bool connect() { return (Handle = curl_easy_init()) != nullptr; }
  bool alive() const;
  CURL *Handle = nullptr;
};

class Reconnects {
public:
  Session *get() {
    if (Idle.empty())
      return nullptr;
    Session *One = Idle.front();
    Idle.pop_front();
    if (!One->alive() && !One->connect())
      return nullptr;
    return One;
  }
  void free(Session *One) {
    if (Idle.size() < 10)
      Idle.push_back(One);
    else
      delete One;
  }

private:
  std::list<Session *> Idle;
};

class Creates {
public:
  Session *get() {
    if (!Idle.empty()) {
      Session *One = Idle.front();
      Idle.pop_front();
      if (One->alive())
        return One;
      if (One->connect())
        return One;
      return nullptr;
    }
    Session *Fresh = new Session;
    // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'Creates::get' opens a connection whenever 'Creates::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
    Fresh->connect();
    return Fresh;
  }
  void free(Session *One) {
    if (Idle.size() < 10)
      Idle.push_back(One);
    else
      delete One;
  }

private:
  std::list<Session *> Idle;
};

// Lists behind pointers.
class Pointed {
public:
  CURL *acquire() {
    CURL *Handle;
    if (Idle->empty()) {
      Handle = curl_easy_init();
      // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'Pointed::acquire' opens a connection whenever 'Pointed::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
    } else {
      Handle = *(Idle->begin());
      Idle->erase(Idle->begin());
    }
    InUse->insert(Handle);
    return Handle;
  }
  void release(CURL *Handle) {
    if (Idle->size() > Maximum)
      curl_easy_cleanup(Handle);
    else
      Idle->insert(Handle);
    InUse->erase(Handle);
  }

private:
  std::set<CURL *> *Idle = new std::set<CURL *>, *InUse = new std::set<CURL *>;
  unsigned Maximum = 5;
};

class PointedBounded {
public:
  CURL *acquire() {
    CURL *Handle;
    if (InUse->size() >= Maximum)
      return nullptr;
    if (Idle->empty()) {
      Handle = curl_easy_init();
    } else {
      Handle = *(Idle->begin());
      Idle->erase(Idle->begin());
    }
    InUse->insert(Handle);
    return Handle;
  }
  void release(CURL *Handle) {
    if (Idle->size() > Maximum)
      curl_easy_cleanup(Handle);
    else
      Idle->insert(Handle);
    InUse->erase(Handle);
  }

private:
  std::set<CURL *> *Idle = new std::set<CURL *>, *InUse = new std::set<CURL *>;
  unsigned Maximum = 5;
};
