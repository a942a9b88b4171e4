// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// Each handler starts the next one: as many are in flight as at the start.

#include <boost/asio.hpp>

#include <memory>
#include <string>
#include <vector>

using Local = boost::asio::local::stream_protocol;
using Error = boost::system::error_code;

class Relay {
public:
  // OK: six, each of them goes on with the next.
  void start() {
    for (int i = 0; i < 6; ++i)
      startNext();
  }

private:
  void startNext() {
    if (at_ < paths_.size())
      check(paths_[at_++]);
  }
  void check(const std::string &path) {
    auto socket = std::make_shared<Local::socket>(io_);
    socket->async_connect(Local::endpoint(path), [this, socket](Error error) {
      up_ += !error;
      startNext();
    });
  }
  boost::asio::io_context &io_;
  std::vector<std::string> paths_;
  std::size_t at_ = 0, up_ = 0;
};

class Burst {
public:
  void start(const std::vector<std::string> &paths) {
    for (const auto &path : paths)
      check(path);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  void check(const std::string &path) {
    auto socket = std::make_shared<Local::socket>(io_);
    socket->async_connect(Local::endpoint(path),
                          [this, socket](Error error) { up_ += !error; });
  }
  boost::asio::io_context &io_;
  std::size_t up_ = 0;
};

class Tree {
public:
  void check(const std::vector<std::string> &paths, std::size_t at) {
    auto socket = std::make_shared<Local::socket>(io_);
    socket->async_connect(
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        Local::endpoint(paths[at]), [this, socket, paths, at](Error) {
          check(paths, 2 * at);
          check(paths, 2 * at + 1);
        });
  }

private:
  boost::asio::io_context &io_;
};
