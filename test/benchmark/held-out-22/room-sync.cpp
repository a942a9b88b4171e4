// spawn: boost::thread_group
// loop: index
// origin: rooms of a request
// limiter: check of the size
// waits: join_all
// distance: member function
// differs: what the check does
// A: unbounded Y7 | limiter: a larger request is logged
// B: bounded N7 | limiter: a larger request is rejected
// witness: runnable
// libraries: -lboost_thread -lboost_system -lboost_chrono
#include "witness.h"
#include <boost/thread.hpp>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

struct RoomUpdate {
  int Number = 0;
  std::string Board;
  bool Available = false;
};

struct SyncRequest {
  std::string Property;
  std::vector<RoomUpdate> Rooms;
};

class ChannelManager {
public:
  explicit ChannelManager(std::ostream &Log) : Log(Log) {}

  unsigned sync(SyncRequest &Request) {
    check(Request);
    boost::thread_group Pushers;
    for (std::size_t I = 0; I != Request.Rooms.size(); ++I)
      Pushers.create_thread([this, &Room = Request.Rooms[I]] { push(Room); });
    Pushers.join_all();
    return Pushed;
  }

private:
  static constexpr std::size_t RoomsExpected = 64;

  void check(const SyncRequest &Request) {
    if (Request.Property.empty())
      throw std::invalid_argument("no property");
    if (Request.Rooms.size() > RoomsExpected) {
#ifndef TWIN
      Log << Request.Property << ": " << Request.Rooms.size() << " rooms in one update\n";
#else
      throw std::length_error(Request.Property + ": too many rooms in one update");
#endif
    }
  }

  void push(const RoomUpdate &Room) {
    witness::task();
    boost::lock_guard<boost::mutex> Lock(Mutex);
    if (Room.Available || !Room.Board.empty())
      ++Pushed;
  }

  std::ostream &Log;
  boost::mutex Mutex;
  unsigned Pushed = 0;
};

int main(int argc, char **argv) {
  SyncRequest Request{"Hotel Adria", std::vector<RoomUpdate>(witness::size(argc, argv))};
  ChannelManager Manager(std::cerr);
  try {
    Manager.sync(Request);
  } catch (const std::logic_error &E) {
    std::cerr << E.what() << '\n';
  }
  return witness::report();
}
