// spawn: std::jthread
// loop: range-for
// limiter: none
// waits: after the loop
// distance: helper function
// differs: which list is walked
// A: unbounded Y1 | origin: list of a request
// B: abstain-ok U1 | origin: member filled elsewhere
// witness: runnable
#include "witness.h"
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct RunRequest {
  std::string User;
  std::vector<std::string> Jobs;
};

class Job {
public:
  Job(std::string Name, std::function<void()> Body) : Name(std::move(Name)), Body(std::move(Body)) {}
  void execute() {
    witness::task();
    Body();
    ++Runs;
  }
  const std::string Name;

private:
  std::function<void()> Body;
  int Runs = 0;
};

class Scheduler {
public:
  void define(std::string Name, std::function<void()> Body) {
    auto J = std::make_shared<Job>(Name, std::move(Body));
    Registered.push_back(J);
    ByName[std::move(Name)] = std::move(J);
  }

  void runNow(const RunRequest &Request) {
    if (Request.User.empty())
      throw std::invalid_argument("no user");
    std::vector<std::jthread> Running;
#ifndef TWIN
    for (const std::string &Name : Request.Jobs)
      Running.push_back(start(find(Name)));
#else
    for (const auto &J : Registered)
      Running.push_back(start(J));
#endif
  }

private:
  std::shared_ptr<Job> find(const std::string &Name) const {
    auto Found = ByName.find(Name);
    if (Found == ByName.end())
      throw std::out_of_range("no job " + Name);
    return Found->second;
  }

  static std::jthread start(std::shared_ptr<Job> J) {
    return std::jthread([J = std::move(J)] { J->execute(); });
  }

  std::vector<std::shared_ptr<Job>> Registered;
  std::map<std::string, std::shared_ptr<Job>> ByName;
};

int main(int argc, char **argv) {
  Scheduler Cron;
  Cron.define("nightly-backup", [] {});
  Cron.define("rotate-logs", [] {});
  Cron.runNow({"root", std::vector<std::string>(witness::size(argc, argv), "rotate-logs")});
  return witness::report();
}
