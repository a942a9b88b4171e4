// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Connections that start the next one when they have failed, in branches that exclude each other.

#include <boost/asio.hpp>
#include <functional>
#include <memory>
#include <system_error>
#include <vector>
using boost::asio::ip::tcp;
using Code = boost::system::error_code;

// OK: the next endpoint is tried when the last one has failed, in one branch or the other.
class Client {
public:
  void start() { connect(endpoints_.begin()); }

private:
  using Iterator = std::vector<tcp::endpoint>::iterator;
  void connect(Iterator at) {
    if (at != endpoints_.end())
      socket_.async_connect(*at, std::bind(&Client::connected, this, std::placeholders::_1, at));
  }
  void connected(const Code &error, Iterator at) {
    if (!socket_.is_open()) {
      connect(++at);
    } else if (error) {
      socket_.close();
      connect(++at);
    } else {
      read();
    }
  }
  void read();
  tcp::socket socket_;
  std::vector<tcp::endpoint> endpoints_;
};

// Two for each one that has answered.
class Flood {
public:
  void connect(std::vector<tcp::endpoint>::iterator at) {
    auto socket = std::make_shared<tcp::socket>(context_);
    sockets_.push_back(socket);
    socket->async_connect(*at, std::bind(&Flood::connected, this, std::placeholders::_1, at));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  void connected(const Code &error, std::vector<tcp::endpoint>::iterator at) {
    if (at == endpoints_.end())
      return;
    connect(at + 1);
    connect(at + 2);
  }

private:
  boost::asio::io_context context_;
  std::vector<tcp::endpoint> endpoints_;
  std::vector<std::shared_ptr<tcp::socket>> sockets_;
};
