// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Waits for room in something that no task makes smaller.

#include <condition_variable>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

struct Block {
  std::string file;
};

// Waits for the length of a text that it clears itself.
class Uploader {
public:
  void upload(std::queue<Block> blocks) {
    while (!blocks.empty()) {
      Block b = std::move(blocks.front());
      blocks.pop();
      awaitRoom();
      note(b);
      std::thread([this, b = std::move(b)] { send(b); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

private:
  void awaitRoom() {
    std::unique_lock guard(lock_);
    changed_.wait(guard, [this] { return journal_.size() < 65536; });
    ++uploads_;
  }
  void note(const Block &b) {
    std::lock_guard guard(lock_);
    journal_ += b.file;
    if (journal_.size() > 32768)
      journal_.clear();
  }
  void send(const Block &b) {
    std::lock_guard guard(lock_);
    sent_ += b.file.size();
    --uploads_;
    changed_.notify_all();
  }

  std::mutex lock_;
  std::condition_variable changed_;
  std::string journal_;
  unsigned uploads_ = 0;
  unsigned long sent_ = 0;
};

// Waits for what each task takes down.
class Counted {
public:
  void upload(std::queue<Block> blocks) {
    while (!blocks.empty()) {
      Block b = std::move(blocks.front());
      blocks.pop();
      awaitRoom();
      note(b);
      std::thread([this, b = std::move(b)] { send(b); }).detach();
    }
  }

private:
  void awaitRoom() {
    std::unique_lock guard(lock_);
    changed_.wait(guard, [this] { return uploads_ < 10; });
    ++uploads_;
  }
  void note(const Block &b) {
    std::lock_guard guard(lock_);
    journal_ += b.file;
    if (journal_.size() > 32768)
      journal_.clear();
  }
  void send(const Block &b) {
    std::lock_guard guard(lock_);
    sent_ += b.file.size();
    --uploads_;
    changed_.notify_all();
  }

  std::mutex lock_;
  std::condition_variable changed_;
  std::string journal_;
  unsigned uploads_ = 0;
  unsigned long sent_ = 0;
};

// What is waited for goes down when another thread has written the results.
class Written {
public:
  void upload(std::queue<Block> blocks) {
    while (!blocks.empty()) {
      Block b = std::move(blocks.front());
      blocks.pop();
      awaitRoom();
      std::thread([this, b = std::move(b)] { send(b); }).detach();
    }
  }
  void write() {
    std::lock_guard guard(lock_);
    if (results_ > 0)
      --open_;
    changed_.notify_all();
  }

private:
  void awaitRoom() {
    std::unique_lock guard(lock_);
    changed_.wait(guard, [this] { return open_ < 10; });
    ++open_;
    ++uploads_;
  }
  void send(const Block &b) {
    std::lock_guard guard(lock_);
    results_ += b.file.size();
    --uploads_;
    changed_.notify_all();
  }

  std::mutex lock_;
  std::condition_variable changed_;
  unsigned open_ = 0, uploads_ = 0;
  unsigned long results_ = 0;
};
