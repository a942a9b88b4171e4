// spawn: asynchronous wait
// loop: while in a member function that completions call again
// origin: vector parameter
// waits: completion handlers
// distance: member function
// differs: the condition of the loop
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: starts the next one only while fewer than eight are active
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

class GeoLookup : public std::enable_shared_from_this<GeoLookup> {
public:
  GeoLookup(boost::asio::io_context &io, std::vector<std::string> addresses)
      : io_(io), addresses_(std::move(addresses)) {}

  void pump() {
#ifdef TWIN
    while (active_ < kActive && next_ < addresses_.size())
#else
    while (next_ < addresses_.size())
#endif
      query(addresses_[next_++]);
  }

  std::size_t answers() const { return answers_; }

private:
  static constexpr int kActive = 8;

  struct Query {
    Query(boost::asio::io_context &io, std::string a) : address(std::move(a)), answer(io) {}
    witness::Task live;
    std::string address;
    boost::asio::steady_timer answer;
  };

  void query(const std::string &address) {
    ++active_;
    auto query = std::make_shared<Query>(io_, address);
    query->answer.expires_after(std::chrono::milliseconds(10));
    query->answer.async_wait([self = shared_from_this(), query](const boost::system::error_code &error) {
      self->onAnswer(*query, error);
    });
  }

  void onAnswer(const Query &query, const boost::system::error_code &error) {
    --active_;
    answers_ += !error && !query.address.empty();
    pump();
  }

  boost::asio::io_context &io_;
  std::vector<std::string> addresses_;
  std::size_t next_ = 0;
  std::size_t answers_ = 0;
  int active_ = 0;
};

int main(int argc, char **argv) {
  std::vector<std::string> addresses(witness::size(argc, argv), "198.51.100.7");
  boost::asio::io_context io(1);
  auto lookup = std::make_shared<GeoLookup>(io, addresses);
  lookup->pump();
  io.run();
  return lookup->answers() == addresses.size() ? witness::report() : 1;
}
