// spawn: std::thread
// loop: index over a JSON-like array
// origin: JSON document of a request
// waits: join after the loop
// distance: lambda
// differs: who owns the permit
// A: unbounded Y5 | limiter: a permit that the iteration owns
// B: bounded N4 | limiter: a permit that is moved into the task
// witness: runnable
// packages: nlohmann_json
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

class Quota {
public:
  class Permit {
  public:
    explicit Permit(Quota *quota) : quota_(quota) {}
    Permit(Permit &&other) noexcept : quota_(std::exchange(other.quota_, nullptr)) {}
    ~Permit() {
      if (quota_)
        quota_->giveBack();
    }

  private:
    Quota *quota_;
  };

  explicit Quota(int free) : free_(free) {}

  Permit take() {
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait(lock, [this] { return free_ > 0; });
    --free_;
    return Permit(this);
  }

private:
  void giveBack() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++free_;
    changed_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  int free_;
};

static Quota engineQuota(8);

std::vector<std::string> translate(const nlohmann::json &body) {
  const nlohmann::json &texts = body.at("texts");
  std::vector<std::string> results(texts.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Quota::Permit permit = engineQuota.take();
#ifdef TWIN
    threads.emplace_back([&, i, permit = std::move(permit)] {
#else
    threads.emplace_back([&, i] {
#endif
      witness::task();
      results[i] = texts[i].get<std::string>() + "!";
    });
  }
  for (auto &thread : threads)
    thread.join();
  return results;
}

int main(int argc, char **argv) {
  nlohmann::json body;
  body["texts"] = std::vector<std::string>(witness::size(argc, argv), "hello");
  translate(body);
  return witness::report();
}
