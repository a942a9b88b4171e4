// spawn: std::jthread
// loop: while over a queue
// origin: session file
// limiter: capacity of the queue
// waits: destructor of the threads
// distance: class template
// differs: what a full queue does
// A: bounded N11 | limiter: a full queue drops the oldest
// B: unbounded Y4 | limiter: a full queue answers false, and grows nonetheless
// witness: runnable
#include "witness.h"
#include <deque>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

template <typename T> class History {
public:
  explicit History(std::size_t Capacity) : Capacity(Capacity) {}

  bool push(T Item) {
    const bool Fits = Items.size() < Capacity;
#ifndef TWIN
    if (!Fits)
      Items.pop_front();
#endif
    Items.push_back(std::move(Item));
    return Fits;
  }

  std::optional<T> pop() {
    if (Items.empty())
      return std::nullopt;
    T Item = std::move(Items.front());
    Items.pop_front();
    return Item;
  }

private:
  const std::size_t Capacity;
  std::deque<T> Items;
};

struct Tab {
  std::string Url;
  bool Pinned = false;
};

class SessionRestore {
public:
  void read(std::istream &File) {
    Tab T;
    while (File >> T.Pinned >> T.Url)
      Tabs.push(T);
  }

  void restore() {
    std::vector<std::jthread> Loaders;
    while (auto T = Tabs.pop())
      Loaders.emplace_back(&SessionRestore::load, this, std::move(*T));
  }

private:
  void load(const Tab &T) {
    witness::task();
    (void)T;
  }

  History<Tab> Tabs{25};
};

int main(int argc, char **argv) {
  std::stringstream File;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    File << (I % 9 == 0) << " https://news.example/" << I << "\n";
  SessionRestore Session;
  Session.read(File);
  Session.restore();
  return witness::report();
}
