// spawn: std::jthread
// loop: do-while over a stream
// origin: records of an SD file
// limiter: a batch of threads
// distance: same function
// differs: what the end of a batch does
// A: bounded N6 | waits: clear joins the threads of the batch
// B: unbounded Y5 | waits: the threads of the batch are moved aside and joined at the end
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <istream>
#include <iterator>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace screening {

struct Molecule {
  std::string Title;
  int Atoms = 0;
};

bool readMolecule(std::istream &In, Molecule &M) {
  std::string Line;
  if (!std::getline(In, M.Title))
    return false;
  M.Atoms = 0;
  while (std::getline(In, Line) && Line != "$$$$")
    ++M.Atoms;
  return true;
}

class Screen {
public:
  explicit Screen(int MaxAtoms) : MaxAtoms(MaxAtoms) {}

  std::size_t run(std::istream &In) {
    std::vector<std::jthread> Batch;
#ifdef TWIN
    std::vector<std::jthread> Earlier;
#endif
    Molecule M;
    bool More = readMolecule(In, M);
    if (!More)
      return 0;
    do {
      Batch.emplace_back([this, M] { dock(M); });
      if (Batch.size() == BatchSize) {
#ifdef TWIN
        std::move(Batch.begin(), Batch.end(), std::back_inserter(Earlier));
#endif
        Batch.clear();
      }
      More = readMolecule(In, M);
    } while (More);
    Batch.clear();
    return Hits;
  }

private:
  static constexpr std::size_t BatchSize = 8;

  void dock(const Molecule &M) {
    witness::task();
    if (M.Atoms <= MaxAtoms)
      ++Hits;
  }

  int MaxAtoms;
  std::atomic<std::size_t> Hits{0};
};

} // namespace screening

int main(int argc, char **argv) {
  std::stringstream In;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    In << "ZINC" << I << "\nC\nC\nO\n$$$$\n";
  screening::Screen(40).run(In);
  return witness::report();
}
