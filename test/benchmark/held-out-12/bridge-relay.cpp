// spawn: std::thread
// loop: range-for
// origin: devices in a message of a hub
// limiter: counting semaphore, or a mutex in the task
// waits: join after the loop
// distance: member function
// differs: limiter
// A: unbounded Y2 | limiter: a mutex taken inside the task
// B: bounded N4 | limiter: a semaphore acquired before the spawn
// witness: runnable
#include "witness.h"
#include <map>
#include <mutex>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Command {
  std::string Device;
  int Brightness = 0;
};

static std::vector<Command> parseScene(const std::string &Message) {
  std::vector<Command> Commands;
  std::istringstream In(Message);
  std::string Item;
  while (std::getline(In, Item, ';')) {
    const auto Equals = Item.find('=');
    if (Equals == std::string::npos)
      continue;
    Commands.push_back({Item.substr(0, Equals), std::stoi(Item.substr(Equals + 1))});
  }
  return Commands;
}

class ZigbeeBridge {
public:
  void applyScene(const std::string &Message) {
    std::vector<std::thread> Senders;
    for (Command &C : parseScene(Message)) {
#ifdef TWIN
      Airtime.acquire();
#endif
      Senders.emplace_back([this, C = std::move(C)] { transmit(C); });
    }
    for (std::thread &Sender : Senders)
      Sender.join();
  }

  int brightness(const std::string &Device) const {
    const auto Known = State.find(Device);
    return Known == State.end() ? -1 : Known->second;
  }

private:
  void transmit(const Command &C) {
    witnessEnter();
    {
      std::lock_guard Lock(Radio);
      witness::work();
      State[C.Device] = C.Brightness;
    }
    witnessLeave();
#ifdef TWIN
    Airtime.release();
#endif
  }

  std::mutex Radio;
  std::counting_semaphore<> Airtime{3};
  std::map<std::string, int> State;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  std::string Message;
  for (std::size_t I = 0; I < N; ++I)
    Message += "lamp" + std::to_string(I) + "=" + std::to_string(I % 100) + ";";
  ZigbeeBridge Bridge;
  Bridge.applyScene(Message);
  return Bridge.brightness("lamp0") == 0 ? witness::report() : 1;
}
