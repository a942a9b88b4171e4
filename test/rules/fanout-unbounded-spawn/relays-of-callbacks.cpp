// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Work whose end starts the next: a callback that is passed on.

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

class Bus {
public:
  void flashAsync(const std::string &node, std::function<void(int)> done) {
    std::thread([node, done = std::move(done)] { done(node.empty()); }).detach();
  }
};

class Updater : public std::enable_shared_from_this<Updater> {
public:
  void start() { flash(0); }

private:
  void flash(std::size_t index) {
    if (index >= nodes_.size())
      return;
    bus_.flashAsync(nodes_[index], [self = shared_from_this(), index](int error) { self->finished(index, error); });
  }
  void finished(std::size_t index, int error) {
    if (error)
      failed_.push_back(nodes_[index]);
    flash(index + 1);
  }

  Bus bus_;
  std::vector<std::string> nodes_, failed_;
};

class TwiceBus {
public:
  void flashAsync(const std::string &node, std::function<void(int)> done) {
    std::thread([node, done = std::move(done)] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      done(node.empty());
      done(0);
    }).detach();
  }
};

class TwiceUpdater : public std::enable_shared_from_this<TwiceUpdater> {
public:
  void start() { flash(0); }

private:
  void flash(std::size_t index) {
    if (index >= nodes_.size())
      return;
    bus_.flashAsync(nodes_[index], [self = shared_from_this(), index](int error) { self->finished(index, error); });
  }
  void finished(std::size_t index, int error) { flash(2 * index + error); }

  TwiceBus bus_;
  std::vector<std::string> nodes_;
};
