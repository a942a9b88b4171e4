// spawn: std::thread in an own asynchronous call
// loop: for over a map of vectors
// origin: request field
// distance: another class
// waits: callback that counts
// differs: whose object the limiter is
// A: bounded N4 | limiter: gate that is a member
// B: unbounded Y6 | limiter: new gate for each hotel
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Gate {
public:
  explicit Gate(int Places) : Places(Places) {}
  void enter() {
    std::unique_lock Guard(Lock);
    Freed.wait(Guard, [this] { return Places > 0; });
    --Places;
  }
  void leave() {
    std::lock_guard Guard(Lock);
    ++Places;
    Freed.notify_all();
  }

private:
  std::mutex Lock;
  std::condition_variable Freed;
  int Places;
};

class ChannelManager {
public:
  using Callback = std::function<void(int RoomsLeft)>;

  void askAsync(std::string Hotel, Callback Done) {
    std::thread([Hotel = std::move(Hotel), Done = std::move(Done)] {
      int Left;
      {
        witness::Task Alive;
        witness::work();
        Left = static_cast<int>(Hotel.size() % 5);
      }
      Done(Left);
    }).detach();
  }
};

using Cities = std::map<std::string, std::vector<std::string>>;

class AvailabilitySearch {
public:
  explicit AvailabilitySearch(ChannelManager &Channels) : Channels(Channels) {}

  int roomsLeft(const Cities &Wanted) {
    for (auto City = Wanted.begin(); City != Wanted.end(); ++City)
      for (const std::string &Hotel : City->second) {
#ifndef TWIN
        auto Slots = Shared;
#else
        auto Slots = std::make_shared<Gate>(8);
#endif
        Slots->enter();
        add(1, 0);
        Channels.askAsync(Hotel, [this, Slots](int Left) {
          Slots->leave();
          add(-1, Left);
        });
      }
    std::unique_lock Guard(Lock);
    Answered.wait(Guard, [this] { return Open == 0; });
    return Rooms;
  }

private:
  void add(int Calls, int Left) {
    std::lock_guard Guard(Lock);
    Open += Calls;
    Rooms += Left;
    Answered.notify_all();
  }

  ChannelManager &Channels;
  std::shared_ptr<Gate> Shared = std::make_shared<Gate>(8);
  std::mutex Lock;
  std::condition_variable Answered;
  int Open = 0, Rooms = 0;
};

int main(int argc, char **argv) {
  Cities Wanted;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Wanted["city" + std::to_string(I % 5)].push_back("Hotel " + std::to_string(I));
  ChannelManager Channels;
  AvailabilitySearch(Channels).roomsLeft(Wanted);
  return witness::report();
}
