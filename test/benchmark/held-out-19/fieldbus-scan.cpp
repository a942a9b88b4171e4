// spawn: std::async
// loop: counted
// distance: same class
// limiter: none
// waits: futures after the loop
// differs: who says how many devices there are
// A: unbounded Y1 | origin: request field
// B: abstain-ok U2 | origin: function of the vendor's library | witness: not-runnable (links with the vendor's library)
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <stdexcept>
#include <string>
#include <vector>

extern "C" {
struct fbus_master;
int fbus_slave_count(fbus_master *Master);
}

struct ScanRequest {
  std::string Line;
  std::uint32_t Slaves = 0;
};

struct DeviceInfo {
  int Station = 0;
  std::string Vendor;
};

class FieldbusScanner {
public:
  explicit FieldbusScanner(fbus_master *Master) : Master(Master) {}

  std::vector<DeviceInfo> scan(const ScanRequest &Request) {
    if (Request.Line.empty())
      throw std::invalid_argument("no line");
#ifndef TWIN
    const int Count = static_cast<int>(Request.Slaves);
#else
    const int Count = fbus_slave_count(Master);
#endif
    std::vector<std::future<DeviceInfo>> Replies;
    for (int Station = 1; Station <= Count; ++Station)
      Replies.push_back(std::async(std::launch::async, [this, Station] { return identify(Station); }));
    std::vector<DeviceInfo> Found;
    for (auto &R : Replies) {
      DeviceInfo Info = R.get();
      if (!Info.Vendor.empty())
        Found.push_back(std::move(Info));
    }
    return Found;
  }

private:
  DeviceInfo identify(int Station) const {
    witness::task();
    return {Station, Station % 3 ? "Beckhoff" : ""};
  }

  fbus_master *Master;
};

int main(int argc, char **argv) {
  FieldbusScanner Scanner(nullptr);
  Scanner.scan({"hall-2", static_cast<std::uint32_t>(witness::size(argc, argv))});
  return witness::report();
}
