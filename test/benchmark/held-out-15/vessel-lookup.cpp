// spawn: own asynchronous call
// loop: while over a queue
// origin: vector of a request
// limiter: count of calls in flight
// waits: own event loop
// distance: callback
// differs: condition of the loop that starts calls
// A: bounded N5 | limiter: count in flight compared
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

class EventLoop {
public:
  void later(std::function<void()> event) { events_.push_back(std::move(event)); }
  void run() {
    while (!events_.empty()) {
      auto event = std::move(events_.front());
      events_.pop_front();
      event();
    }
  }

private:
  std::deque<std::function<void()>> events_;
};

class AisClient {
public:
  using Reply = std::function<void(const std::string &position)>;

  explicit AisClient(EventLoop &loop) : loop_(loop) {}

  void queryAsync(unsigned mmsi, Reply reply) {
    auto connection = std::make_shared<witness::Task>();
    loop_.later([connection, mmsi, reply = std::move(reply)]() mutable {
      connection.reset();
      reply(std::to_string(mmsi % 90) + "N");
    });
  }

private:
  EventLoop &loop_;
};

class VesselLookup : public std::enable_shared_from_this<VesselLookup> {
public:
  VesselLookup(AisClient &client, const std::vector<unsigned> &vessels)
      : client_(client), waiting_(vessels.begin(), vessels.end()) {}

  void pump() {
#ifndef TWIN
    while (!waiting_.empty() && inFlight_ < kInFlight) {
#else
    while (!waiting_.empty()) {
#endif
      unsigned mmsi = waiting_.front();
      waiting_.pop_front();
      ++inFlight_;
      client_.queryAsync(mmsi, [self = shared_from_this()](const std::string &position) { self->onReply(position); });
    }
  }

private:
  static constexpr std::size_t kInFlight = 8;

  void onReply(const std::string &position) {
    --inFlight_;
    positions_.push_back(position);
    pump();
  }

  AisClient &client_;
  std::deque<unsigned> waiting_;
  std::vector<std::string> positions_;
  std::size_t inFlight_ = 0;
};

int main(int argc, char **argv) {
  std::vector<unsigned> vessels(witness::size(argc, argv), 211000000u);
  EventLoop loop;
  AisClient client(loop);
  std::make_shared<VesselLookup>(client, vessels)->pump();
  loop.run();
  return witness::report();
}
