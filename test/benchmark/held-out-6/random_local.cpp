// trap: D14
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: member function
// differs: what is taken before a lookup
// A: unbounded Y7 | limiter: random local address and a pause
// B: bounded N4 | limiter: connection borrowed from a set of 9
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

class Memo {
public:
  Memo() {
    for (int i = 2; i < 11; ++i)
      spare_.push_back("127.0.0." + std::to_string(i));
  }

  void getMulti(const std::vector<std::string> &keys) {
    for (const auto &key : keys) {
#ifdef TWIN
      std::unique_lock lk(m_);
      cv_.wait(lk, [&] { return !spare_.empty(); });
      std::string via = spare_.back();
      spare_.pop_back();
      lk.unlock();
#else
      std::string via = "127." + std::to_string(octet_(rng_)) + ".0.1";
      if (octet_(rng_) == 7)
        std::this_thread::sleep_for(std::chrono::microseconds(10));
#endif
      std::thread(&Memo::get, this, key, via).detach();
    }
  }

private:
  void get(std::string key, std::string via) {
    witness::task();
    if (key.empty())
      std::puts(via.c_str());
    std::lock_guard lk(m_);
    spare_.push_back(via);
    cv_.notify_one();
  }

  std::mutex m_;
  std::condition_variable cv_;
  std::vector<std::string> spare_;
  std::mt19937 rng_{17};
  std::uniform_int_distribution<int> octet_{1, 254};
};

static Memo memo;

int main(int argc, char **argv) {
  memo.getMulti(std::vector<std::string>(witness::size(argc, argv), "post:1"));
  return witness::report();
}
