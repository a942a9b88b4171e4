// spawn: boost::asio::post
// loop: range-for
// origin: request field
// waits: thread_pool::join
// distance: member function
// limiter: boost::asio::thread_pool
// differs: size of the pool
// A: unbounded Y3 | limiter: thread_pool as large as the request
// B: bounded N8 | limiter: thread_pool of 4 threads
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <algorithm>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

struct Booking {
  std::string Customer;
  unsigned Seats = 1;
};

struct BookingRequest {
  std::string Screening;
  std::vector<Booking> Bookings;
};

class Auditorium {
public:
  Auditorium(unsigned Rows, unsigned PerRow) : Free(Rows, PerRow) {}

  std::optional<unsigned> reserve(unsigned Seats) {
    std::lock_guard Guard(Lock);
    auto Row = std::find_if(Free.begin(), Free.end(), [=](unsigned Left) { return Left >= Seats; });
    if (Row == Free.end())
      return std::nullopt;
    *Row -= Seats;
    return static_cast<unsigned>(Row - Free.begin());
  }

private:
  std::mutex Lock;
  std::vector<unsigned> Free;
};

class BoxOffice {
public:
  explicit BoxOffice(Auditorium &Room) : Room(Room) {}

  std::size_t process(const BookingRequest &Request) {
#ifndef TWIN
    boost::asio::thread_pool Clerks(Request.Bookings.size());
#else
    boost::asio::thread_pool Clerks(4);
#endif
    for (const Booking &B : Request.Bookings) {
      if (B.Seats == 0)
        continue;
      boost::asio::post(Clerks, [this, &B] { handle(B); });
    }
    Clerks.join();
    return Confirmed;
  }

private:
  void handle(const Booking &B) {
    witness::task();
    auto Row = Room.reserve(B.Seats);
    std::lock_guard Guard(Lock);
    Confirmed += Row.has_value();
  }

  Auditorium &Room;
  std::mutex Lock;
  std::size_t Confirmed = 0;
};

int main(int argc, char **argv) {
  BookingRequest Request{"Matinee", {}};
  Request.Bookings.resize(witness::size(argc, argv));
  Auditorium Room(20, 30);
  BoxOffice(Room).process(Request);
  return witness::report();
}
