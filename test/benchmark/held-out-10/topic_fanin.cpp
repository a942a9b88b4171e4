// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join
// distance: same function
// differs: the semaphore of which object
// A: unbounded Y6 | limiter: a semaphore per topic
// B: bounded N4 | limiter: one semaphore
// witness: runnable
#include "witness.h"
#include <map>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

class Readers {
public:
  void readAll(const std::vector<std::string> &topics) {
    std::vector<std::thread> threads;
    for (const auto &topic : topics) {
#ifdef TWIN
      auto &slots = shared_;
#else
      auto &slots = perTopic_.try_emplace(topic, 4).first->second;
#endif
      slots.acquire();
      threads.emplace_back([&slots, &topic] {
        readTopic(topic);
        slots.release();
      });
    }
    for (auto &t : threads)
      t.join();
  }

private:
  static void readTopic(const std::string &) { witness::task(); }
  std::counting_semaphore<16> shared_{4};
  std::map<std::string, std::counting_semaphore<16>> perTopic_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<std::string> topics;
  for (std::size_t i = 0; i < n; ++i)
    topics.push_back("t" + std::to_string(i));
  Readers().readAll(topics);
  return witness::report();
}
