// spawn: std::thread detached
// loop: range-for
// origin: message field
// waits: detached
// distance: lambda stored in a member
// differs: what the stored function does
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the stored function runs the work itself
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Envelope {
  std::string sender;
  std::vector<std::string> attachments;
};

class AttachmentScanner {
public:
  AttachmentScanner() {
#ifndef TWIN
    dispatch_ = [](std::function<void()> work) { std::thread(std::move(work)).detach(); };
#else
    dispatch_ = [](std::function<void()> work) { work(); };
#endif
  }

  void on_envelope(const Envelope &mail) {
    for (const auto &file : mail.attachments)
      dispatch_([this, file] { scan(file); });
  }

private:
  void scan(const std::string &file) { witness::task(); }

  std::function<void(std::function<void()>)> dispatch_;
};

int main(int argc, char **argv) {
  AttachmentScanner scanner;
  scanner.on_envelope({"a@b", std::vector<std::string>(witness::size(argc, argv), "x.pdf")});
  return witness::report();
}
