// spawn: std::async
// loop: std::transform
// waits: futures
// limiter: none
// distance: lambda
// differs: where the robots come from
// A: unbounded Y1 | origin: list in a message
// B: abstain-ok U1 | origin: long-lived member
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

struct RobotStatus {
  std::string Serial;
  int Battery = 0;
};

class FleetMonitor {
public:
  void attach(std::string Serial) { Robots.push_back(std::move(Serial)); }

  std::string onStatusQuery(const std::string &Message) const {
    std::istringstream Fields(Message);
    std::string Verb;
    Fields >> Verb;
    if (Verb != "STATUS")
      return "ERR unknown verb";
#ifndef TWIN
    std::vector<std::string> Asked{std::istream_iterator<std::string>(Fields), {}};
    return report(ask(Asked));
#else
    return report(ask(Robots));
#endif
  }

private:
  static RobotStatus poll(const std::string &Serial) {
    witness::task();
    return {Serial, static_cast<int>(Serial.size() * 9 % 100)};
  }

  static std::vector<RobotStatus> ask(const std::vector<std::string> &Serials) {
    std::vector<std::future<RobotStatus>> Polls;
    Polls.reserve(Serials.size());
    std::transform(Serials.begin(), Serials.end(), std::back_inserter(Polls),
                   [](const std::string &S) { return std::async(std::launch::async, &FleetMonitor::poll, S); });
    std::vector<RobotStatus> Answers;
    for (auto &P : Polls)
      Answers.push_back(P.get());
    return Answers;
  }

  static std::string report(const std::vector<RobotStatus> &Answers) {
    std::string Text = "OK";
    for (const auto &A : Answers)
      if (A.Battery < 20)
        Text += " low:" + A.Serial;
    return Text;
  }

  std::vector<std::string> Robots;
};

int main(int argc, char **argv) {
  FleetMonitor Monitor;
  std::string Message = "STATUS";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    Message += " AGV" + std::to_string(I);
    Monitor.attach("AGV" + std::to_string(I));
  }
  if (Monitor.onStatusQuery(Message).substr(0, 2) != "OK")
    return 1;
  return witness::report();
}
