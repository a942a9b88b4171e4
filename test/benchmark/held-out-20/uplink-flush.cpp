// spawn: std::async
// loop: range-for
// origin: member or parameter
// limiter: none
// waits: after the loop
// distance: member function
// differs: which collection is walked
// A: unbounded Y1 | origin: reports of the request
// B: abstain-ok U1 | origin: member of a long-lived object
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct Uplink {
  std::string Host;
  unsigned short Port = 0;
  bool Alive = true;
};

struct FlushRequest {
  std::string Station;
  std::vector<std::string> Reports;
};

class StationGateway {
public:
  void addUplink(Uplink U) { Uplinks.push_back(std::move(U)); }

  std::size_t flush(const FlushRequest &Request) {
    std::vector<std::future<bool>> Sends;
#ifndef TWIN
    for (const std::string &Report : Request.Reports)
      Sends.push_back(std::async(std::launch::async, [this, &Report] { return transmit(primary(), Report); }));
#else
    for (const Uplink &U : Uplinks)
      Sends.push_back(std::async(std::launch::async, [this, &U, &Request] { return transmit(U, Request.Station); }));
#endif
    std::size_t Delivered = 0;
    for (auto &S : Sends)
      Delivered += S.get();
    return Delivered;
  }

private:
  const Uplink &primary() const { return Uplinks.front(); }

  bool transmit(const Uplink &To, const std::string &Body) const {
    witness::task();
    return To.Alive && !Body.empty();
  }

  std::vector<Uplink> Uplinks;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  StationGateway Gateway;
  Gateway.addUplink({"noaa.example", 8080});
  Gateway.addUplink({"dwd.example", 8080});
  FlushRequest Request{"WMO06660", std::vector<std::string>(N, "METAR LSZH 222250Z")};
  Gateway.flush(Request);
  return witness::report();
}
