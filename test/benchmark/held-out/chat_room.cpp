// spawn: std::thread
// loop: range-for
// origin: member that every peer enters
// waits: join after the loop
// distance: member function
// differs: guard where peers enter
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: the room admits at most sixteen
// witness: runnable
#include "witness.h"
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

class Peer {
public:
  virtual ~Peer() = default;
  virtual void write(const std::string &text) { witness::task(); }
};

class ChatRoom {
public:
  bool on_open(std::shared_ptr<Peer> peer) {
    std::lock_guard guard(mutex_);
#ifdef TWIN
    if (peers_.size() >= 16)
      return false;
#endif
    peers_.insert(std::move(peer));
    return true;
  }

  void on_close(const std::shared_ptr<Peer> &peer) {
    std::lock_guard guard(mutex_);
    peers_.erase(peer);
  }

  void on_message(const std::string &text) {
    std::lock_guard guard(mutex_);
    std::vector<std::thread> writers;
    for (const auto &peer : peers_)
      writers.emplace_back([&peer, &text] { peer->write(text); });
    for (auto &writer : writers)
      writer.join();
  }

private:
  std::mutex mutex_;
  std::set<std::shared_ptr<Peer>> peers_;
};

int main(int argc, char **argv) {
  ChatRoom room;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    room.on_open(std::make_shared<Peer>());
  room.on_message("hello");
  return witness::report();
}
