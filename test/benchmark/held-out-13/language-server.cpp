// spawn: std::jthread
// loop: range-for
// origin: documents of a workspace edit
// limiter: std::counting_semaphore, try_acquire
// waits: destructor of the threads
// distance: member function
// differs: whether the answer of the limiter is used
// A: unbounded Y4 | limiter: answer only counted
// B: bounded N4 | limiter: runs in line without a slot
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct TextDocument {
  std::string Uri;
  int Version = 0;
};

struct WorkspaceEdit {
  std::vector<TextDocument> Changed;
};

class Diagnostics {
public:
  void apply(const WorkspaceEdit &Edit) {
    std::vector<std::jthread> Analyses;
    for (const TextDocument &Doc : Edit.Changed) {
      bool Slot = Slots.try_acquire();
      if (!Slot) {
        ++Delayed;
#ifdef TWIN
        analyse(Doc);
        continue;
#endif
      }
      Analyses.emplace_back([this, Doc, Slot] {
        analyse(Doc);
        if (Slot)
          Slots.release();
      });
    }
  }

  unsigned delayed() const { return Delayed; }

private:
  void analyse(const TextDocument &Doc) const {
    witness::task();
    if (Doc.Uri.rfind("file://", 0) != 0)
      fprintf(stderr, "not a file: %s\n", Doc.Uri.c_str());
  }

  std::counting_semaphore<16> Slots{4};
  unsigned Delayed = 0;
};

int main(int argc, char **argv) {
  WorkspaceEdit Edit;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Edit.Changed.push_back({"file:///src/unit" + std::to_string(I) + ".ts", 1});
  Diagnostics Server;
  Server.apply(Edit);
  return witness::report();
}
