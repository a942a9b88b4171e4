// spawn: interface of the caller or std::thread
// loop: range-for
// origin: vector parameter
// distance: virtual function
// differs: what starts the work
// A: abstain-ok U3 | limiter: none | waits: unknown
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct ITaskRunner {
  virtual ~ITaskRunner() {}
  virtual void Run(std::function<void()> fn) = 0;
};

struct Attachment {
  std::string name;
  bool clean = false;
};

class Scanner {
public:
  explicit Scanner(ITaskRunner &runner) : m_runner(runner) {}
  void ScanAll(std::vector<Attachment> &attachments);

private:
  static void Scan(Attachment &a) {
    witness::task();
    a.clean = true;
  }
  ITaskRunner &m_runner;
};

void Scanner::ScanAll(std::vector<Attachment> &attachments) {
#ifdef TWIN
  std::vector<std::thread> threads;
  for (Attachment &a : attachments)
    threads.emplace_back([&a] { Scan(a); });
  for (std::thread &t : threads)
    t.join();
#else
  for (Attachment &a : attachments)
    m_runner.Run([&a] { Scan(a); });
#endif
}

namespace {
struct Inline : ITaskRunner {
  void Run(std::function<void()> fn) override { fn(); }
};
} // namespace

int main(int argc, char **argv) {
  std::vector<Attachment> attachments(witness::size(argc, argv));
  Inline runner;
  Scanner(runner).ScanAll(attachments);
  return witness::report();
}
