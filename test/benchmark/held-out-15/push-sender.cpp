// spawn: asio async_wait
// loop: range-for
// origin: vector of a request
// limiter: count of outstanding pushes
// waits: io_context run
// distance: member function
// differs: what happens at the maximum
// A: unbounded Y7 | limiter: comparison that only logs
// B: bounded N9 | limiter: comparison that puts the rest in a queue
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdio>
#include <memory>
#include <queue>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Campaign {
  std::string title;
  std::vector<std::string> deviceTokens;
};

class PushSender {
public:
  explicit PushSender(asio::io_context &io) : io_(io) {}

  void send(const Campaign &campaign) {
    for (const auto &token : campaign.deviceTokens)
      submit(token);
  }

private:
  static constexpr int kOutstanding = 15;

  void submit(const std::string &token) {
    if (outstanding_ >= kOutstanding) {
#ifndef TWIN
      if (!warned_)
        std::fprintf(stderr, "push: %d outstanding at %s\n", outstanding_, token.c_str());
      warned_ = true;
#else
      backlog_.push(token);
      return;
#endif
    }
    ++outstanding_;
    deliver(token);
  }

  void deliver(const std::string &token) {
    auto stream = std::make_shared<witness::Task>();
    auto reply = std::make_shared<asio::steady_timer>(io_, std::chrono::milliseconds(10));
    reply->async_wait([this, stream, reply, token](const boost::system::error_code &error) mutable {
      stream.reset();
      --outstanding_;
      if (!error)
        ++delivered_;
      if (!backlog_.empty()) {
        std::string next = std::move(backlog_.front());
        backlog_.pop();
        submit(next);
      }
    });
  }

  asio::io_context &io_;
  std::queue<std::string> backlog_;
  int outstanding_ = 0;
  int delivered_ = 0;
  bool warned_ = false;
};

int main(int argc, char **argv) {
  Campaign campaign{"spring sale", std::vector<std::string>(witness::size(argc, argv), "apns:44ab")};
  asio::io_context io;
  PushSender sender(io);
  sender.send(campaign);
  io.run();
  return witness::report();
}
