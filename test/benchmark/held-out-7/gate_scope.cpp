// spawn: std::thread joined
// loop: range-for
// origin: parsed message
// waits: after the loop
// distance: same function
// differs: where the semaphore is created
// A: unbounded Y6 | limiter: std::counting_semaphore, a new one for each element
// B: bounded N4 | limiter: std::counting_semaphore of the whole batch
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

using Gate = std::counting_semaphore<64>;

struct Frame {
  std::vector<std::string> topics;

  static Frame decode(const std::string &wire) {
    Frame f;
    std::istringstream s(wire);
    for (std::string t; s >> t;)
      f.topics.push_back(t);
    return f;
  }
};

void subscribeAll(const std::string &wire) {
  const Frame frame = Frame::decode(wire);
  std::vector<std::thread> subs;
#ifdef TWIN
  auto gate = std::make_shared<Gate>(7);
#endif
  for (const std::string &topic : frame.topics) {
#ifndef TWIN
    auto gate = std::make_shared<Gate>(7);
#endif
    gate->acquire();
    subs.emplace_back([gate, topic] {
      witness::task();
      if (topic == "$SYS")
        std::puts("system topic");
      gate->release();
    });
  }
  for (std::thread &s : subs)
    s.join();
}

int main(int argc, char **argv) {
  std::string wire;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    wire += "sensors/" + std::to_string(n) + " ";
  subscribeAll(wire);
  return witness::report();
}
