// spawn: std::thread
// loop: counted
// origin: see A and B
// limiter: none
// waits: after the loop
// distance: same function
// differs: who gives the number of feeders
// A: abstain-ok U2 | origin: virtual function
// B: unbounded Y1 | origin: field of the message
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

class GridModel {
public:
  virtual ~GridModel() = default;
  virtual std::uint32_t feederCount(const std::string &Substation) const = 0;
  virtual void informCustomers(const std::string &Substation, std::uint32_t Feeder) = 0;
};

std::unique_ptr<GridModel> openGridModel(std::uint32_t Feeders);

struct OutageMessage {
  std::string Substation;
  std::uint32_t Feeders = 0;
  bool Planned = false;
};

class OutageNotifier {
public:
  explicit OutageNotifier(GridModel &Grid) : Grid(Grid) {}

  void handle(const OutageMessage &Message) {
    if (Message.Planned)
      return;
#ifndef TWIN
    const std::uint32_t Feeders = Grid.feederCount(Message.Substation);
#else
    const std::uint32_t Feeders = Message.Feeders;
#endif
    std::vector<std::thread> Calls;
    for (std::uint32_t Feeder = 0; Feeder != Feeders; ++Feeder)
      Calls.emplace_back([this, &Message, Feeder] { Grid.informCustomers(Message.Substation, Feeder); });
    for (std::thread &Call : Calls)
      Call.join();
  }

private:
  GridModel &Grid;
};

int main(int argc, char **argv) {
  auto N = static_cast<std::uint32_t>(witness::size(argc, argv));
  auto Grid = openGridModel(N);
  OutageNotifier(*Grid).handle({"UW-Nord", N, false});
  return witness::report();
}

namespace {
class RecordedGrid : public GridModel {
public:
  explicit RecordedGrid(std::uint32_t Feeders) : Feeders(Feeders) {}
  std::uint32_t feederCount(const std::string &) const override { return Feeders; }
  void informCustomers(const std::string &, std::uint32_t) override { witness::task(); }

private:
  std::uint32_t Feeders;
};
} // namespace

std::unique_ptr<GridModel> openGridModel(std::uint32_t Feeders) { return std::make_unique<RecordedGrid>(Feeders); }
