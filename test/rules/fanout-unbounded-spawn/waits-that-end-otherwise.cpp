// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Predicates that also hold while work runs, and counts that go up and down in
// one helper.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

class Crawler {
public:
  static constexpr int Max = 12;
  void momentary();
  void counted();
  void refused();
  void waitsForAll(const std::deque<std::string> &urls);

private:
  bool allowed(const std::string &url) {
    ++robots_;
    bool yes = url.find("/private/") == std::string::npos;
    --robots_;
    return yes;
  }
  bool admit() {
    if (++open_ > Max) {
      --open_;
      return false;
    }
    return true;
  }
  void fetch(std::string url) {
    std::lock_guard guard(lock_);
    queue_.push_back(url + "/next");
    --fetching_;
    changed_.notify_all();
  }
  void visit(std::string url);

  std::mutex lock_;
  std::condition_variable changed_;
  std::deque<std::string> queue_;
  int fetching_ = 0, robots_ = 0, open_ = 0, running_ = 0;
};

void Crawler::momentary() {
  std::unique_lock guard(lock_);
  while (!queue_.empty() || fetching_ > 0) {
    changed_.wait(guard, [&] { return robots_ < Max && (!queue_.empty() || fetching_ == 0); });
    if (queue_.empty())
      continue;
    std::string url = std::move(queue_.front());
    queue_.pop_front();
    if (!allowed(url))
      continue;
    ++fetching_;
    std::thread(&Crawler::fetch, this, std::move(url)).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void Crawler::counted() {
  std::unique_lock guard(lock_);
  while (!queue_.empty() || fetching_ > 0) {
    changed_.wait(guard, [&] { return fetching_ < Max && (!queue_.empty() || fetching_ == 0); });
    if (queue_.empty())
      continue;
    std::string url = std::move(queue_.front());
    queue_.pop_front();
    ++fetching_;
    std::thread(&Crawler::fetch, this, std::move(url)).detach();
  }
}

void Crawler::visit(std::string url) {
  std::lock_guard guard(lock_);
  --open_;
}

void Crawler::refused() {
  while (!queue_.empty()) {
    std::string url = std::move(queue_.front());
    queue_.pop_front();
    if (admit())
      std::thread(&Crawler::visit, this, std::move(url)).detach();
  }
}

void Crawler::waitsForAll(const std::deque<std::string> &urls) {
  for (const std::string &url : urls) {
    std::unique_lock guard(lock_);
    changed_.wait(guard, [&] { return running_ == 0; });
    ++running_;
    std::thread([this, url] {
      std::lock_guard inner(lock_);
      --running_;
      changed_.notify_all();
    }).detach();
  }
}
