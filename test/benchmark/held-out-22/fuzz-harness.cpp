// spawn: std::thread
// loop: counted
// limiter: none
// waits: after the loop
// distance: member function
// differs: origin of the number
// A: unbounded Y1 | origin: workers field of a job description
// B: abstain-ok U2 | origin: a function of a plug-in
// witness: runnable
// libraries: -rdynamic -ldl
#include "witness.h"
#include <dlfcn.h>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using LaneCount = unsigned (*)();
using Execute = int (*)(const unsigned char *, std::size_t);

class TargetPlugin {
public:
  explicit TargetPlugin(const char *File) : Handle(dlopen(File, RTLD_NOW)) {
    if (!Handle)
      throw std::runtime_error(dlerror());
    Lanes = reinterpret_cast<LaneCount>(dlsym(Handle, "target_lanes"));
    Run = reinterpret_cast<Execute>(dlsym(Handle, "target_execute"));
    if (!Lanes || !Run)
      throw std::runtime_error("not a fuzz target");
  }
  ~TargetPlugin() { dlclose(Handle); }

  unsigned lanes() const { return Lanes(); }
  int execute(const std::string &Input) const {
    return Run(reinterpret_cast<const unsigned char *>(Input.data()), Input.size());
  }

private:
  void *Handle;
  LaneCount Lanes;
  Execute Run;
};

class FuzzJob {
public:
  static FuzzJob parse(std::istream &In) {
    FuzzJob Job;
    for (std::string Line; std::getline(In, Line);)
      if (auto Eq = Line.find('='); Eq != std::string::npos)
        Job.Fields[Line.substr(0, Eq)] = Line.substr(Eq + 1);
    return Job;
  }

  void run(const TargetPlugin &Target) {
#ifndef TWIN
    const unsigned Lanes = std::stoul(Fields.at("workers"));
#else
    const unsigned Lanes = Target.lanes();
#endif
    std::vector<std::thread> Threads;
    for (unsigned I = 0; I < Lanes; ++I)
      Threads.emplace_back([this, &Target, I] { fuzz(Target, I); });
    for (auto &T : Threads)
      T.join();
  }

private:
  void fuzz(const TargetPlugin &Target, unsigned Lane) const {
    witness::task();
    std::string Input = Fields.at("seed");
    for (int Round = 0; Round < 4; ++Round, Input += char('a' + Lane % 26))
      if (Target.execute(Input) != 0)
        break;
  }

  std::map<std::string, std::string> Fields;
};

extern "C" __attribute__((visibility("default"), used)) unsigned target_lanes() { return 2; }
extern "C" __attribute__((visibility("default"), used)) int target_execute(const unsigned char *, std::size_t) { return 0; }

int main(int argc, char **argv) {
  std::istringstream In("seed=PK\nworkers=" + std::to_string(witness::size(argc, argv)) + "\n");
  TargetPlugin Target(nullptr);
  FuzzJob::parse(In).run(Target);
  return witness::report();
}
