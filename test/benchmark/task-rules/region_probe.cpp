// rule: fanout-blocking-log-in-task
// differs: what is probed
// A: reported | a task and maybe a log line per endpoint of the request
// B: silent | the four regions of a constant array
#include <boost/log/trivial.hpp>

#include <array>
#include <chrono>
#include <future>
#include <optional>
#include <string>
#include <vector>

using Latency = std::chrono::microseconds;

std::optional<Latency> roundTrip(const std::string &Host);

struct ProbeRequest {
  std::vector<std::string> Hosts;
  Latency Limit{50000};
};

static const std::array<std::string, 4> Regions = {"eu-north.probe", "eu-south.probe", "us-east.probe", "ap-1.probe"};

size_t countSlow(const ProbeRequest &Request) {
  std::vector<std::future<bool>> Slow;
#ifdef TWIN
  const auto &Hosts = Regions;
#else
  const auto &Hosts = Request.Hosts;
#endif
  for (const std::string &Host : Hosts)
    Slow.push_back(std::async(std::launch::async, [&Host, &Request] {
      const std::optional<Latency> Measured = roundTrip(Host);
      if (!Measured) {
        BOOST_LOG_TRIVIAL(error) << "no answer from " << Host;
        return true;
      }
      return *Measured > Request.Limit;
    }));

  size_t Count = 0;
  for (auto &S : Slow)
    Count += S.get();
  return Count;
}
