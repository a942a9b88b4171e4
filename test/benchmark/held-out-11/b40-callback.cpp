// spawn: own asynchronous call with a callback
// loop: counted, or the callback that starts the next
// origin: vector parameter
// limiter: none
// waits: callback
// distance: class, callback
// differs: all are started, or each when the one before has ended
// A: bounded N3 | loop: callback starts the next
// B: unbounded Y1 | loop: counted
// witness: runnable
#include "witness.h"
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

/// Firmware updater: flashes the nodes of a bus.
using Completion = std::function<void(int Error)>;

class BusMaster {
public:
  void flashAsync(const std::string &Node, const std::vector<char> &Image, Completion Done) {
    std::thread([Node, Size = Image.size(), Done = std::move(Done)] {
      int Error;
      {
        witness::Task Alive;
        witness::work();
        Error = Node.empty() || Size == 0;
      }
      Done(Error);
    }).detach();
  }
};

class Updater : public std::enable_shared_from_this<Updater> {
public:
  Updater(BusMaster &Bus, std::vector<std::string> Nodes, std::vector<char> Image)
      : Bus(Bus), Nodes(std::move(Nodes)), Image(std::move(Image)) {}

  void start() {
#ifndef TWIN
    flash(0);
#else
    for (std::size_t I = 0; I < Nodes.size(); ++I)
      flash(I);
#endif
  }

private:
  void flash(std::size_t Index) {
    if (Index >= Nodes.size())
      return;
    Bus.flashAsync(Nodes[Index], Image, [Self = shared_from_this(), Index](int Error) {
      Self->finished(Index, Error);
    });
  }

  void finished(std::size_t Index, int Error) {
    {
      std::lock_guard<std::mutex> Guard(Lock);
      if (Error)
        Failed.push_back(Nodes[Index]);
    }
#ifndef TWIN
    flash(Index + 1);
#endif
  }

  BusMaster &Bus;
  std::vector<std::string> Nodes;
  std::vector<char> Image;
  std::mutex Lock;
  std::vector<std::string> Failed;
};

int main(int argc, char **argv) {
  static BusMaster Bus;
  std::vector<std::string> Nodes(witness::size(argc, argv), "node");
  std::make_shared<Updater>(Bus, Nodes, std::vector<char>(256))->start();
  return witness::report();
}
