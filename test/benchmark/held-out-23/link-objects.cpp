// spawn: TBB task_group
// loop: range-for
// origin: response file
// limiter: scheduler of TBB
// waits: after the loop
// distance: lambda
// differs: a task of the group or a thread of its own
// A: bounded N8 | limiter: scheduler of TBB
// B: unbounded Y1 | spawn: std::thread | limiter: none
// witness: runnable
// packages: tbb
#include "witness.h"
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

struct Section {
  std::string Name;
  std::size_t Size = 0;
};

struct ObjectFile {
  explicit ObjectFile(std::string Path) : Path(std::move(Path)) {}
  void parse() {
    witness::task();
    Sections.push_back({".text", Path.size()});
  }
  std::string Path;
  std::vector<Section> Sections;
};

class Driver {
public:
  void addResponseFile(std::istream &In) {
    std::string Argument;
    while (In >> Argument)
      if (Argument.ends_with(".o"))
        Objects.push_back(std::make_unique<ObjectFile>(Argument));
  }

  std::size_t link() {
    parseObjects();
    std::size_t Total = 0;
    for (auto &O : Objects)
      for (auto &S : O->Sections)
        Total += S.Size;
    return Total;
  }

private:
  void parseObjects() {
#ifndef TWIN
    tbb::task_group Group;
    for (auto &O : Objects)
      Group.run([&O] { O->parse(); });
    Group.wait();
#else
    std::vector<std::thread> Group;
    for (auto &O : Objects)
      Group.emplace_back([&O] { O->parse(); });
    for (auto &T : Group)
      T.join();
#endif
  }

  std::vector<std::unique_ptr<ObjectFile>> Objects;
};

int main(int argc, char **argv) {
  std::stringstream Response;
  Response << "-o a.out ";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Response << "obj/" << I << ".o\n";
  Driver Linker;
  Linker.addResponseFile(Response);
  Linker.link();
  return witness::report();
}
