// spawn: std::thread stored
// loop: range-for
// origin: nested message
// waits: after the loop
// distance: same function
// differs: size guard
// A: unbounded Y7 | limiter: assert
// B: bounded N7 | limiter: size guard returns
// witness: runnable
#define NDEBUG
#include "witness.h"
#include <cassert>
#include <string>
#include <thread>
#include <vector>

struct Attachment {
  std::string Name;
};

struct Envelope {
  struct Body {
    std::vector<Attachment> Attachments;
  } Content;
};

constexpr std::size_t MaxAttachments = 32;

void scan(const Attachment &A) {
  witness::task();
  (void)A;
}

bool scanAll(const Envelope &E) {
#ifndef TWIN
  assert(E.Content.Attachments.size() <= MaxAttachments);
#else
  if (E.Content.Attachments.size() > MaxAttachments)
    return false;
#endif
  std::vector<std::thread> Scanners;
  for (const Attachment &A : E.Content.Attachments)
    Scanners.emplace_back([&A] { scan(A); });
  for (std::thread &S : Scanners)
    S.join();
  return true;
}

int main(int argc, char **argv) {
  Envelope E;
  E.Content.Attachments.resize(witness::size(argc, argv));
  scanAll(E);
  return witness::report();
}
