// spawn: boost::asio::co_spawn
// loop: range-for
// origin: vector in a request
// limiter: none
// distance: member function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: detached
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <map>
#include <string>
#include <vector>

namespace asio = boost::asio;
using namespace std::chrono_literals;

struct Itinerary {
  std::string Origin, Destination;
  int Nights = 0;
};

struct SearchRequest {
  std::string Session;
  std::vector<Itinerary> Itineraries;
};

class ProviderGateway {
public:
  explicit ProviderGateway(asio::any_io_executor Executor) : Executor(std::move(Executor)) {}

  asio::awaitable<double> quote(Itinerary Trip) {
    witness::Task Alive;
    asio::steady_timer Reply(Executor, 8ms);
    co_await Reply.async_wait(asio::use_awaitable);
    co_return 49.0 + 80.0 * Trip.Nights;
  }

private:
  asio::any_io_executor Executor;
};

class TravelSearch {
public:
  TravelSearch(asio::io_context &Io) : Io(Io), Gateway(Io.get_executor()) {}

  asio::awaitable<void> run(SearchRequest Request) {
    for (const Itinerary &Trip : Request.Itineraries) {
      if (Trip.Origin == Trip.Destination)
        continue;
#ifndef TWIN
      co_await price(Trip);
#else
      asio::co_spawn(Io, price(Trip), asio::detached);
#endif
    }
    co_return;
  }

  std::size_t priced() const { return Cheapest.size(); }

private:
  asio::awaitable<void> price(Itinerary Trip) {
    double Price = co_await Gateway.quote(Trip);
    auto [Entry, New] = Cheapest.try_emplace(Trip.Destination, Price);
    if (!New && Price < Entry->second)
      Entry->second = Price;
  }

  asio::io_context &Io;
  ProviderGateway Gateway;
  std::map<std::string, double> Cheapest;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  SearchRequest Request{"s-81", std::vector<Itinerary>(witness::size(argc, argv), {"OSL", "LIS", 3})};
  TravelSearch Search(Io);
  asio::co_spawn(Io, Search.run(std::move(Request)), asio::detached);
  Io.run();
  return witness::report();
}
