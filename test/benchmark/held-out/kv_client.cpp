// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: condition variable
// distance: class
// differs: what the client does when it is full
// A: unbounded Y7 | limiter: the client counts its calls
// B: bounded N9 | limiter: the client waits while too many calls are open
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class KvClient {
 public:
  using Callback = std::function<void(const std::string&)>;

  void AsyncGet(const std::string& key, Callback done) {
    {
      std::unique_lock<std::mutex> lock(mu_);
#ifdef TWIN
      idle_.wait(lock, [this] { return outstanding_ < kMaxOutstanding; });
#endif
      ++outstanding_;
    }
    std::thread([this, key, done = std::move(done)] {
      done(Lookup(key));
      std::lock_guard<std::mutex> lock(mu_);
      --outstanding_;
      idle_.notify_all();
    }).detach();
  }

  void WaitIdle() {
    std::unique_lock<std::mutex> lock(mu_);
    idle_.wait(lock, [this] { return outstanding_ == 0; });
  }

 private:
  static constexpr int kMaxOutstanding = 11;
  static std::string Lookup(const std::string& key) {
    witness::task();
    return key;
  }
  std::mutex mu_;
  std::condition_variable idle_;
  int outstanding_ = 0;
};

size_t MultiGet(KvClient& client, const std::vector<std::string>& keys) {
  std::mutex mu;
  size_t bytes = 0;
  for (const std::string& key : keys) {
    client.AsyncGet(key, [&](const std::string& value) {
      std::lock_guard<std::mutex> lock(mu);
      bytes += value.size();
    });
  }
  client.WaitIdle();
  return bytes;
}

int main(int argc, char** argv) {
  KvClient client;
  MultiGet(client, std::vector<std::string>(witness::size(argc, argv), "key"));
  return witness::report();
}
