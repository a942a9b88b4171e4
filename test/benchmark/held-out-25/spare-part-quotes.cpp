// spawn: boost::async
// loop: range-for over a map
// origin: map parameter
// waits: get of the oldest
// distance: member function
// differs: how long the oldest is waited for
// A: bounded N5 | limiter: window with get
// B: unbounded Y4 | limiter: window with a wait that may end too early
// witness: runnable
// flags: -DBOOST_THREAD_VERSION=4
// libraries: -lboost_thread -lboost_system -lboost_chrono
#include "witness.h"
#include <boost/chrono.hpp>
#include <boost/thread/future.hpp>
#include <list>
#include <map>
#include <string>

struct Quote {
  std::string Dealer;
  double Euro = 0;
};

struct Enquiry {
  std::string PartNumber;
  std::map<std::string, std::string> Dealers;
};

class QuoteDesk {
public:
  Quote best(const Enquiry &E);

private:
  static Quote ask(const std::string &Dealer, const std::string &Part) {
    witness::task();
    return {Dealer, 10.0 + static_cast<double>((Dealer.size() * 7 + Part.size()) % 50)};
  }

  void note(boost::future<Quote> &Answer) {
    Quote Q = Answer.get();
    if (Best.Dealer.empty() || Q.Euro < Best.Euro)
      Best = Q;
  }

  void makeRoom() {
#ifndef TWIN
    note(Asked.front());
#else
    if (Asked.front().wait_for(boost::chrono::microseconds(20)) == boost::future_status::ready)
      note(Asked.front());
    else
      Slow.push_back(std::move(Asked.front()));
#endif
    Asked.pop_front();
  }

  static constexpr std::size_t Lines = 9;
  std::list<boost::future<Quote>> Asked, Slow;
  Quote Best;
};

Quote QuoteDesk::best(const Enquiry &E) {
  Best = {};
  for (const auto &[Name, Address] : E.Dealers) {
    if (Address.empty())
      continue;
    if (Asked.size() >= Lines)
      makeRoom();
    Asked.push_back(boost::async(boost::launch::async, [&Name = Name, &E] { return ask(Name, E.PartNumber); }));
  }
  Asked.splice(Asked.end(), Slow);
  for (; !Asked.empty(); Asked.pop_front())
    note(Asked.front());
  return Best;
}

int main(int argc, char **argv) {
  Enquiry E{"06A-115-561B", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    E.Dealers["dealer-" + std::to_string(I)] = "edi://" + std::to_string(I);
  QuoteDesk Desk;
  return Desk.best(E).Dealer.empty() ? 1 : witness::report();
}
