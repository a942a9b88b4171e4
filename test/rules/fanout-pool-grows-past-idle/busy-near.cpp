// RUN: %check_rule %s fanout-pool-grows-past-idle

// The same lists with a bound, and what only looks like them.

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
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

// fails at a number
class Failing {
public:
  Conn *get() {
    std::lock_guard Lock(Mutex);
    for (Entry &E : Entries)
      if (!E.Busy) {
        E.Busy = true;
        return E.Connection.get();
      }
    if (Entries.size() >= 100)
      return nullptr;
    Entries.push_back({std::make_unique<Conn>(), true});
    return Entries.back().Connection.get();
  }
  void put(Conn *C) {
    for (Entry &E : Entries)
      if (E.Connection.get() == C)
        E.Busy = false;
  }

private:
  std::mutex Mutex;
  std::vector<Entry> Entries;
};

// waits
class Waiting {
public:
  Conn *get() {
    std::unique_lock Lock(Mutex);
    Returned.wait(Lock, [this] { return InUse < Max; });
    ++InUse;
    for (Entry &E : Entries)
      if (!E.Busy) {
        E.Busy = true;
        return E.Connection.get();
      }
    Entries.push_back({std::make_unique<Conn>(), true});
    return Entries.back().Connection.get();
  }
  void put(Conn *C) {
    std::lock_guard Lock(Mutex);
    for (Entry &E : Entries)
      if (E.Connection.get() == C)
        E.Busy = false;
    --InUse;
    Returned.notify_one();
  }

private:
  std::mutex Mutex;
  std::condition_variable Returned;
  std::vector<Entry> Entries;
  size_t InUse = 0, Max = 100;
};

// throws at a count
class Throwing {
public:
  Conn *get() {
    std::lock_guard Lock(Mutex);
    for (Entry &E : Entries)
      if (!E.Busy) {
        E.Busy = true;
        return E.Connection.get();
      }
    if (Open >= Max)
      throw std::runtime_error("all are in use");
    ++Open;
    Entries.push_back({std::make_unique<Conn>(), true});
    return Entries.back().Connection.get();
  }
  void put(Conn *C) {
    for (Entry &E : Entries)
      if (E.Connection.get() == C)
        E.Busy = false;
  }
  void shrink() {
    std::erase_if(Entries, [](const Entry &E) { return !E.Busy; });
    Open--;
  }

private:
  std::mutex Mutex;
  std::vector<Entry> Entries;
  size_t Open = 0, Max = 100;
};

// a fixed number of slots and no more
class Fixed {
public:
  Conn *get() {
    std::lock_guard Lock(Mutex);
    for (int I = 0; I < 8; ++I)
      if (!Used[I]) {
        Used[I] = true;
        if (!Kept[I])
          Kept[I] = new Conn;
        return Kept[I];
      }
    return nullptr;
  }
  void put(Conn *C) {
    for (int I = 0; I < 8; ++I)
      if (Kept[I] == C)
        Used[I] = false;
  }

private:
  std::mutex Mutex;
  Conn *Kept[8] = {};
  bool Used[8] = {};
};

// buffers, not connections
struct Buffer {
  std::vector<char> Bytes;
  bool Busy = false;
};
class Buffers {
public:
  Buffer *get() {
    for (auto &B : All)
      if (!B->Busy) {
        B->Busy = true;
        return B.get();
      }
    All.push_back(std::make_unique<Buffer>());
    return All.back().get();
  }
  void put(Buffer *B) { B->Busy = false; }

private:
  std::vector<std::unique_ptr<Buffer>> All;
};

// One connection for each peer that somebody added: what is dead is dialled anew.
struct Peer {
  std::string Name;
  int Fd;
  bool Alive;
};
class Peers {
public:
  void add(const std::string &Name) {
    for (Peer &P : All)
      if (!P.Alive) {
        P.Name = Name;
        P.Fd = dial();
        P.Alive = true;
        return;
      }
    All.push_back({Name, dial(), true});
  }
  void lost(Peer &P) { P.Alive = false; }

private:
  std::vector<Peer> All;
};

// Nobody gives anything back: a table by name.
struct Named {
  std::string Name;
  std::unique_ptr<Conn> Connection;
  bool Seen = false;
};
class Table {
public:
  Conn *of(const std::string &Name) {
    for (Named &N : All)
      if (N.Name == Name) {
        N.Seen = true;
        return N.Connection.get();
      }
    All.push_back({Name, std::make_unique<Conn>(), false});
    return All.back().Connection.get();
  }
  bool seen(const std::string &Name) const {
    for (const Named &N : All)
      if (N.Name == Name)
        return N.Seen;
    return false;
  }

private:
  std::vector<Named> All;
};
