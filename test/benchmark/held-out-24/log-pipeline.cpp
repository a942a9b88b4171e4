// loop: queue consumer
// origin: lines read from a stream
// distance: two classes
// limiter: bounded queue between reader and consumers
// waits: joined at the end
// differs: spawn
// A: bounded N8 | spawn: std::thread, a fixed number of consumers
// B: unbounded Y7 | spawn: std::thread, for each line that a consumer takes
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <istream>
#include <mutex>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

template <class T> class Channel {
public:
  explicit Channel(std::size_t Capacity) : Capacity(Capacity) {}
  void push(T Value) {
    std::unique_lock Lock(Mutex);
    Space.wait(Lock, [this] { return Items.size() < Capacity; });
    Items.push_back(std::move(Value));
    Data.notify_one();
  }
  std::optional<T> pop() {
    std::unique_lock Lock(Mutex);
    Data.wait(Lock, [this] { return Closed || !Items.empty(); });
    if (Items.empty())
      return std::nullopt;
    T Value = std::move(Items.front());
    Items.pop_front();
    Space.notify_one();
    return Value;
  }
  void close() {
    std::lock_guard Lock(Mutex);
    Closed = true;
    Data.notify_all();
  }

private:
  std::size_t Capacity;
  bool Closed = false;
  std::mutex Mutex;
  std::condition_variable Space, Data;
  std::deque<T> Items;
};

class Indexer {
public:
  void run(std::istream &Log) {
    std::vector<std::thread> Consumers;
    for (int I = 0; I < 3; ++I)
      Consumers.emplace_back([this] { consume(); });
    for (std::string Line; std::getline(Log, Line);)
      Lines.push(std::move(Line));
    Lines.close();
    for (auto &C : Consumers)
      C.join();
  }

private:
  void consume() {
#ifndef TWIN
    while (auto Line = Lines.pop())
      index(*Line);
#else
    std::vector<std::thread> Indexing;
    while (auto Line = Lines.pop())
      Indexing.emplace_back([this, Text = std::move(*Line)] { index(Text); });
    for (auto &I : Indexing)
      I.join();
#endif
  }

  void index(const std::string &Line) {
    witness::task();
    if (Line.find("ERROR") != std::string::npos)
      std::fputs("index: error line\n", stderr);
  }

  Channel<std::string> Lines{64};
};

int main(int argc, char **argv) {
  std::stringstream Log;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Log << "INFO request " << I << '\n';
  Indexer().run(Log);
  return witness::report();
}
