// spawn: std::thread
// loop: counted
// origin: files named by a response file
// waits: after the loop
// distance: same function
// differs: number of workers
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: as many workers as hardware threads
// witness: runnable
#include "witness.h"
#include <atomic>
#include <istream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace lint {

struct Diagnostic {
  std::string File;
  unsigned Line = 0;
  std::string Text;
};

class Driver {
public:
  bool readResponseFile(std::istream &In) {
    for (std::string Line; std::getline(In, Line);)
      if (!Line.empty() && Line.front() != '#')
        Sources.push_back(std::move(Line));
    return !Sources.empty();
  }

  std::vector<Diagnostic> run();

private:
  void checkFile(const std::string &File) {
    witness::task();
    if (File.size() > 200) {
      std::lock_guard<std::mutex> Guard(ReportLock);
      Report.push_back({File, 1, "file name is too long"});
    }
  }

  void drain() {
    for (std::size_t I = Next++; I < Sources.size(); I = Next++)
      checkFile(Sources[I]);
  }

  std::vector<std::string> Sources;
  std::atomic<std::size_t> Next{0};
  std::mutex ReportLock;
  std::vector<Diagnostic> Report;
};

std::vector<Diagnostic> Driver::run() {
#ifndef TWIN
  const std::size_t Count = Sources.size();
#else
  const std::size_t Count = std::max(1u, std::thread::hardware_concurrency());
#endif
  std::vector<std::thread> Crew;
  Crew.reserve(Count);
  for (std::size_t I = 0; I != Count; ++I)
    Crew.emplace_back(&Driver::drain, this);
  for (std::thread &T : Crew)
    T.join();
  return std::move(Report);
}

} // namespace lint

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Response;
  for (std::size_t I = 0; I < N; ++I)
    Response << "src/unit" << I << ".cc\n";
  lint::Driver D;
  if (D.readResponseFile(Response))
    D.run();
  return witness::report();
}
