// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// A completion handler that starts more while there is room.

#include <boost/asio.hpp>
#include <deque>
#include <memory>
namespace asio = boost::asio;
using asio::ip::tcp;

class Scan : public std::enable_shared_from_this<Scan> {
public:
  static constexpr unsigned Parallel = 16;
  void start() { fill(); }

private:
  void fill() {
    while (!targets_.empty() && pending_ < Parallel) {
      tcp::endpoint target = targets_.front();
      targets_.pop_front();
      begin(target);
    }
  }
  void begin(const tcp::endpoint &target) {
    auto socket = std::make_shared<tcp::socket>(context_);
    ++pending_;
    socket->async_connect(target, [self = shared_from_this(), socket](const boost::system::error_code &) {
      --self->pending_;
      self->fill();
    });
  }
  asio::io_context context_;
  std::deque<tcp::endpoint> targets_;
  unsigned pending_ = 0;
};

// nothing asks
class ScanAll : public std::enable_shared_from_this<ScanAll> {
public:
  void start() { fill(); }

private:
  void fill() {
    while (!targets_.empty()) {
      tcp::endpoint target = targets_.front();
      targets_.pop_front();
      begin(target);
    }
  }
  void begin(const tcp::endpoint &target) {
    auto socket = std::make_shared<tcp::socket>(context_);
    ++pending_;
    socket->async_connect(target, [self = shared_from_this(), socket](const boost::system::error_code &) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      --self->pending_;
      self->fill();
    });
  }
  asio::io_context context_;
  std::deque<tcp::endpoint> targets_;
  unsigned pending_ = 0;
};

// counts down at once
class ScanUncounted : public std::enable_shared_from_this<ScanUncounted> {
public:
  static constexpr unsigned Parallel = 16;
  void start() { fill(); }

private:
  void fill() {
    while (!targets_.empty() && pending_ < Parallel) {
      tcp::endpoint target = targets_.front();
      targets_.pop_front();
      begin(target);
    }
  }
  void begin(const tcp::endpoint &target) {
    auto socket = std::make_shared<tcp::socket>(context_);
    ++pending_;
    socket->async_connect(target, [self = shared_from_this(), socket](const boost::system::error_code &) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      self->fill();
    });
    --pending_;
  }
  asio::io_context context_;
  std::deque<tcp::endpoint> targets_;
  unsigned pending_ = 0;
};
