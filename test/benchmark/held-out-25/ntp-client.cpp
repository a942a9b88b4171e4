// spawn: std::thread in a list
// loop: while that counts down
// limiter: none
// waits: after the loop
// distance: helper function
// differs: origin
// A: abstain-ok U2 | origin: function of the vendor, whose body is elsewhere
// B: unbounded Y1 | origin: option of the server line
// witness: runnable
#include "witness.h"
#include <chrono>
#include <cstdlib>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

extern "C" unsigned vendor_burst_length(const char *server) __attribute__((weak));

struct ServerLine {
  std::string Host;
  std::string Burst;
};

std::optional<ServerLine> parseServer(std::string_view Line) {
  constexpr std::string_view Keyword = "server ", Option = " burst=";
  if (!Line.starts_with(Keyword))
    return std::nullopt;
  Line.remove_prefix(Keyword.size());
  ServerLine S;
  auto At = Line.find(Option);
  S.Host = Line.substr(0, At);
  if (At != Line.npos)
    S.Burst = Line.substr(At + Option.size());
  return S;
}

class NtpClient {
public:
  void poll(const ServerLine &S) {
    unsigned Left = burstLength(S);
    std::list<std::thread> Queries;
    while (Left-- > 0)
      Queries.emplace_back(&NtpClient::query, this, S.Host);
    for (auto &Q : Queries)
      Q.join();
  }

  std::size_t samples() const { return Offsets.size(); }

private:
  static unsigned burstLength(const ServerLine &S) {
#ifndef TWIN
    return vendor_burst_length ? vendor_burst_length(S.Host.c_str()) : 4;
#else
    return S.Burst.empty() ? 4 : unsigned(std::strtoul(S.Burst.c_str(), nullptr, 10));
#endif
  }

  void query(const std::string &Host) {
    witness::task();
    auto Now = std::chrono::system_clock::now().time_since_epoch();
    std::lock_guard<std::mutex> Guard(Lock);
    Offsets.push_back(double(Now.count() % 1000) + double(Host.size()));
  }

  std::mutex Lock;
  std::vector<double> Offsets;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  NtpClient Client;
  if (auto S = parseServer("server 0.pool.ntp.org burst=" + std::to_string(N)))
    Client.poll(*S);
  return witness::report();
}
