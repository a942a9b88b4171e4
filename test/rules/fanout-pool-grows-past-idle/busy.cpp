// RUN: %check_rule %s fanout-pool-grows-past-idle

// One list holds all connections, and each says whether it is in use: the first that
// is not is taken, otherwise there is one more.

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

int dial() {
  sockaddr_in To{};
  int Fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(Fd, reinterpret_cast<sockaddr *>(&To), sizeof To);
  return Fd;
}

struct Conn {
  Conn() : Fd(dial()) {}
  ~Conn() { close(Fd); }
  int Fd;
};

struct Entry {
  std::unique_ptr<Conn> Connection;
  bool Busy = false;
};

class List {
public:
  Conn *get() {
    std::lock_guard Lock(Mutex);
    for (Entry &E : Entries)
      if (!E.Busy) {
        E.Busy = true;
        return E.Connection.get();
      }
    Entries.push_back({std::make_unique<Conn>(), true});
    // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'List::get' opens a connection whenever 'Entry::Busy' says of all that they are in use, and nothing bounds how many are open; count them and wait or fail at a maximum [fanout-pool-grows-past-idle]
    // CHECK-MESSAGES: :[[@LINE-6]]:12: note: a connection that nobody uses is taken first, if there is one
    // CHECK-MESSAGES: :[[@LINE+8]]:9: note: 'List::put' gives it back here
    // CHECK-MESSAGES: :[[@LINE-4]]:24: note: looked for a comparison with their number, a wait and a failure at a maximum, and found none
    return Entries.back().Connection.get();
  }
  void put(Conn *C) {
    std::lock_guard Lock(Mutex);
    for (Entry &E : Entries)
      if (E.Connection.get() == C)
        E.Busy = false;
  }

private:
  std::mutex Mutex;
  std::vector<Entry> Entries;
};

// The connection itself knows, behind methods.
class Session {
public:
  Session() : Fd(dial()) {}
  bool inUse() const { return Used; }
  void use(bool Now) { Used = Now; }

private:
  int Fd;
  bool Used = false;
};

class Sessions {
public:
  std::shared_ptr<Session> get() {
    std::lock_guard Lock(Mutex);
    std::shared_ptr<Session> Found;
    for (auto &S : All)
      if (!S->inUse()) {
        Found = S;
        break;
      }
    if (!Found) {
      Found = std::make_shared<Session>();
      // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'Sessions::get' opens a connection whenever 'Session::Used' says of all that they are in use{{.*}} [fanout-pool-grows-past-idle]
      All.push_back(Found);
    }
    Found->use(true);
    return Found;
  }
  void put(const std::shared_ptr<Session> &S) { S->use(false); }

private:
  std::mutex Mutex;
  std::vector<std::shared_ptr<Session>> All;
};

// An algorithm in the place of the loop, a state in the place of a flag.
enum class State { Idle, Leased };
struct Link {
  int Fd;
  State Now;
};

class Links {
public:
  Link *get() {
    auto Free = std::find_if(All.begin(), All.end(),
                             [](const auto &L) { return L->Now == State::Idle; });
    if (Free != All.end()) {
      (*Free)->Now = State::Leased;
      return Free->get();
    }
    All.push_back(std::make_unique<Link>(Link{dial(), State::Leased}));
    // CHECK-MESSAGES: :[[@LINE-1]]:47: warning: 'Links::get' opens a connection whenever 'Link::Now' says of all that they are in use{{.*}} [fanout-pool-grows-past-idle]
    return All.back().get();
  }
  void put(Link *L) { L->Now = State::Idle; }

private:
  std::vector<std::unique_ptr<Link>> All;
};

// A claim by an atomic, in a helper.
struct Slot {
  std::unique_ptr<Conn> Connection;
  std::atomic<bool> Taken{false};
};

class Slots {
public:
  Slot *get() {
    if (Slot *Free = claim())
      return Free;
    auto New = std::make_unique<Slot>();
    New->Connection = std::make_unique<Conn>();
    // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'Slots::get' opens a connection whenever 'Slot::Taken' says of all that they are in use{{.*}} [fanout-pool-grows-past-idle]
    std::lock_guard Lock(Mutex);
    All.push_back(std::move(New));
    return All.back().get();
  }
  void put(Slot *S) { S->Taken.store(false); }

private:
  Slot *claim() {
    std::lock_guard Lock(Mutex);
    for (auto &S : All)
      if (!S->Taken.exchange(true))
        return S.get();
    return nullptr;
  }

  std::mutex Mutex;
  std::vector<std::unique_ptr<Slot>> All;
};

// A fixed number of slots, and past them whatever is asked for.
class Fixed {
public:
  Conn *get() {
    std::lock_guard Lock(Mutex);
    for (int I = 0; I < 8; ++I)
      if (!Used[I]) {
        Used[I] = true;
        return Kept[I];
      }
    return new Conn;
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Fixed::get' opens a connection whenever 'Fixed::Used' says of all that they are in use{{.*}} [fanout-pool-grows-past-idle]
  }
  void put(Conn *C) {
    std::lock_guard Lock(Mutex);
    for (int I = 0; I < 8; ++I)
      if (Kept[I] == C) {
        Used[I] = false;
        return;
      }
    delete C;
  }

private:
  std::mutex Mutex;
  Conn *Kept[8] = {};
  bool Used[8] = {};
};
