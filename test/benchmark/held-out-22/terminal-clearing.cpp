// spawn: boost::thread
// loop: while extraction from a stream
// origin: bookings read from a stream
// waits: join of the oldest or after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: joins the oldest when the window is full
// libraries: -lboost_thread -lboost_system
// witness: runnable
#define BOOST_THREAD_VERSION 4
#include "witness.h"
#include <boost/thread/lock_guard.hpp>
#include <boost/thread/mutex.hpp>
#include <boost/thread/thread.hpp>
#include <deque>
#include <istream>
#include <map>
#include <sstream>
#include <string>

struct Booking {
  std::string Container;
  std::string Terminal;
  int Hour = 0;

  friend std::istream &operator>>(std::istream &In, Booking &B) {
    return In >> B.Container >> B.Terminal >> B.Hour;
  }
};

class GateClerk {
public:
  void clear(const Booking &B) {
    witness::task();
    const bool Open = B.Hour >= 6 && B.Hour < 22;
    boost::lock_guard<boost::mutex> Lock(Guard);
    if (Open)
      ++SlotsUsed[B.Terminal];
    else
      ++Refused;
  }

  unsigned refused() const { return Refused; }

private:
  boost::mutex Guard;
  std::map<std::string, unsigned> SlotsUsed;
  unsigned Refused = 0;
};

unsigned clearBookings(std::istream &Bookings) {
  constexpr std::size_t Window = 11;
  GateClerk Clerk;
  std::deque<boost::thread> Clearing;
  Booking B;

  while (Bookings >> B) {
    if (B.Container.size() < 4)
      continue;
#ifdef TWIN
    if (Clearing.size() >= Window) {
      Clearing.front().join();
      Clearing.pop_front();
    }
#endif
    Clearing.push_back(boost::thread([&Clerk, B] { Clerk.clear(B); }));
  }
  while (!Clearing.empty()) {
    Clearing.front().join();
    Clearing.pop_front();
  }
  return Clerk.refused();
}

int main(int argc, char **argv) {
  std::stringstream Bookings;
  const std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Bookings << "MSKU" << 1000000 + I << " CTA " << I % 24 << '\n';
  clearBookings(Bookings);
  return witness::report();
}
