// spawn: std::async
// loop: range-for
// limiter: none
// waits: future
// distance: same function
// differs: origin
// A: abstain-ok U2 | origin: addresses that the resolver returns
// B: unbounded Y1 | origin: addresses in the request
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <future>
#include <optional>
#include <string>
#include <vector>

using boost::asio::ip::tcp;

struct CallRequest {
  std::string RelayHost;
  std::vector<tcp::endpoint> Candidates;
};

struct Route {
  tcp::endpoint Relay;
  unsigned Milliseconds = 0;
};

class RelayDialer {
public:
  explicit RelayDialer(boost::asio::io_context &Io) : Resolver(Io) {}

  std::optional<Route> fastest(const CallRequest &Call) {
    std::vector<std::future<Route>> Races;
#ifndef TWIN
    boost::system::error_code Error;
    const auto Found = Resolver.resolve(Call.RelayHost, "3478", Error);
    if (Error)
      return std::nullopt;
    for (const auto &Entry : Found) {
      const tcp::endpoint Relay = Entry.endpoint();
#else
    for (const tcp::endpoint &Relay : Call.Candidates) {
#endif
      Races.push_back(std::async(std::launch::async, &RelayDialer::ping, Relay));
    }
    std::optional<Route> Best;
    for (auto &R : Races) {
      Route Next = R.get();
      if (!Best || Next.Milliseconds < Best->Milliseconds)
        Best = Next;
    }
    return Best;
  }

private:
  static Route ping(tcp::endpoint Relay) {
    witness::task();
    return {Relay, Relay.port() % 50u};
  }

  tcp::resolver Resolver;
};

int main(int argc, char **argv) {
  boost::asio::io_context Io;
  const auto Local = boost::asio::ip::make_address("127.0.0.1");
  CallRequest Call{"127.0.0.1", std::vector<tcp::endpoint>(witness::size(argc, argv), tcp::endpoint(Local, 3478))};
  RelayDialer(Io).fastest(Call);
  return witness::report();
}
