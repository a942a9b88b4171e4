// RUN: %check_rule %s fanout-unbounded-spawn
// Limits that a setting may switch off: 0 means that there is none.

#include <istream>
#include <memory>
#include <semaphore>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

void work(const std::string &argument);

struct Options {
  unsigned procs = 8;
  unsigned children = 0;
  unsigned lanes;
};

class Xargs {
public:
  Xargs(Options options, unsigned limit) : options_(options), limit_(limit) {}

  // OK: nothing sets it to anything but 8.
  void eight(std::istream &in) {
    for (std::string line; std::getline(in, line);) {
      if (options_.procs != 0 && running_ >= options_.procs)
        reap();
      if (fork() == 0) {
        work(line);
        _exit(0);
      }
      ++running_;
    }
  }

  void none(std::istream &in) {
    for (std::string line; std::getline(in, line);) {
      if (options_.children != 0 && running_ >= options_.children)
        reap();
      if (fork() == 0) {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        work(line);
        _exit(0);
      }
      ++running_;
    }
  }

  // OK: somebody sets it, or not.
  void unknown(std::istream &in) {
    for (std::string line; std::getline(in, line);) {
      if (options_.lanes && running_ >= options_.lanes)
        reap();
      if (fork() == 0) {
        work(line);
        _exit(0);
      }
      ++running_;
    }
  }

  // OK: the same in a function of its own.
  void inHelper(std::istream &in) {
    for (std::string line; std::getline(in, line);)
      startOne(line);
  }

  // Not a setting of the limit.
  void anotherSetting(std::istream &in, bool quick) {
    for (std::string line; std::getline(in, line);) {
      if (!quick && running_ >= 8)
        reap();
      if (fork() == 0) {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        work(line);
        _exit(0);
      }
      ++running_;
    }
  }

private:
  void startOne(const std::string &line) {
    if (limit_ > 0 && running_ >= limit_)
      reap();
    if (fork() == 0) {
      work(line);
      _exit(0);
    }
    ++running_;
  }
  void reap() {
    ::wait(nullptr);
    --running_;
  }
  Options options_;
  unsigned limit_;
  unsigned running_ = 0;
};

// OK: who calls it decides.
void joined(const std::vector<std::string> &lines, std::size_t most) {
  std::vector<std::thread> running;
  for (const auto &line : lines) {
    if (most && running.size() >= most) {
      for (auto &one : running)
        one.join();
      running.clear();
    }
    running.emplace_back([&line] { work(line); });
  }
  for (auto &one : running)
    one.join();
}

static void neverJoined(const std::vector<std::string> &lines,
                        std::size_t most = 0) {
  std::vector<std::thread> running;
  for (const auto &line : lines) {
    if (most && running.size() >= most) {
      for (auto &one : running)
        one.join();
      running.clear();
    }
    running.emplace_back([&line] { work(line); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &one : running)
    one.join();
}

void callsWithout(const std::vector<std::string> &lines) { neverJoined(lines); }

class Lanes {
public:
  explicit Lanes(int count) {
    if (count > 0)
      free_ = std::make_unique<std::counting_semaphore<>>(count);
  }

  // OK: there may be a semaphore.
  void all(const std::vector<std::string> &lines) {
    std::vector<std::jthread> running;
    for (const auto &line : lines) {
      if (free_)
        free_->acquire();
      running.emplace_back([this, &line] {
        work(line);
        if (free_)
          free_->release();
      });
    }
  }

private:
  std::unique_ptr<std::counting_semaphore<>> free_;
};
