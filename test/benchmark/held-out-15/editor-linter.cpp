// spawn: std::thread
// loop: range-for
// origin: buffers
// waits: after the loop
// distance: member function
// limiter: none
// differs: what is walked
// A: abstain-ok U1 | origin: buffers that are open in the editor, a long-lived member
// B: unbounded Y1 | origin: buffers named in a request of the language client
// witness: runnable
#include "witness.h"
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace editor {

struct Buffer {
  std::string Path;
  std::string Text;
  int Warnings = 0;
};

struct LintRequest {
  int Id = 0;
  std::vector<Buffer> Buffers;
};

class Linter {
public:
  void open(std::string Path, std::string Text) {
    std::lock_guard Lock(M);
    Open.push_back(Buffer{std::move(Path), std::move(Text)});
  }

  void close(const std::string &Path) {
    std::lock_guard Lock(M);
    std::erase_if(Open, [&](const Buffer &B) { return B.Path == Path; });
  }

  int lint(LintRequest &Request) {
    std::lock_guard Lock(M);
#ifdef TWIN
    std::vector<Buffer> &Targets = Request.Buffers;
#else
    std::vector<Buffer> &Targets = Open;
#endif
    std::vector<std::thread> Checks;
    for (Buffer &B : Targets)
      Checks.emplace_back([&B] { check(B); });
    int Warnings = 0;
    for (std::thread &C : Checks)
      C.join();
    for (const Buffer &B : Targets)
      Warnings += B.Warnings;
    LastRequest = Request.Id;
    return Warnings;
  }

private:
  static void check(Buffer &B) {
    witness::task();
    std::size_t Column = 0;
    for (char C : B.Text) {
      Column = C == '\n' ? 0 : Column + 1;
      B.Warnings += Column == 101;
    }
  }

  std::mutex M;
  std::vector<Buffer> Open;
  int LastRequest = 0;
};

} // namespace editor

int main(int argc, char **argv) {
  editor::Linter L;
  editor::LintRequest Request{1, {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Buffers.push_back({"src/file" + std::to_string(I) + ".c", "int x;\n"});
  L.open("README.md", "# readme\n");
  L.lint(Request);
  return witness::report();
}
