// trap: T37 D3
// spawn: boost::fibers::fiber detached
// loop: while over lines
// origin: lines of a stream
// waits: detached
// distance: same function
// differs: which operation of the channel
// A: unbounded Y4 | limiter: try_push, answer not looked at
// B: bounded N4 | limiter: push, which waits when full
// witness: runnable
// libraries: -lboost_fiber -lboost_context
#include "witness.h"
#include <boost/fiber/all.hpp>
#include <chrono>
#include <iostream>
#include <sstream>
#include <string>

using Tickets = boost::fibers::buffered_channel<char>;

static void greet(const std::string &guest) {
  witness::Task alive;
  boost::this_fiber::sleep_for(std::chrono::milliseconds(guest.empty() ? 1 : 5));
}

static void party(std::istream &guests) {
  static Tickets tickets(16);
  std::string guest;
  while (std::getline(guests, guest)) {
#ifdef TWIN
    tickets.push(1);
#else
    tickets.try_push(1);
#endif
    boost::fibers::fiber([guest] {
      greet(guest);
      char ticket;
      tickets.try_pop(ticket);
    }).detach();
  }
}

int main(int argc, char **argv) {
  std::stringstream guests;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    guests << "guest " << n << "\n";
  party(guests);
  boost::this_fiber::sleep_for(std::chrono::milliseconds(100));
  return witness::report();
}
