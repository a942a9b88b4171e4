// spawn: std::async
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: whether the guard is on every path
// A: unbounded Y4 | limiter: size guard on one path
// B: bounded N7 | limiter: size guard returns
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

enum class Status { Ok, TooLarge };

struct Caller {
  bool Internal = true;
};

std::string translate(const std::string &Text) {
  witness::task();
  return Text;
}

Status translateAll(const Caller &C, const std::vector<std::string> &Texts) {
#ifndef TWIN
  // Internal clients are trusted to send small batches.
  if (!C.Internal && Texts.size() > 50)
    return Status::TooLarge;
#else
  if (Texts.size() > 50)
    return Status::TooLarge;
#endif
  std::vector<std::future<std::string>> Results;
  for (const auto &T : Texts)
    Results.push_back(std::async(std::launch::async, translate, T));
  for (auto &R : Results)
    R.wait();
  (void)C;
  return Status::Ok;
}

int main(int argc, char **argv) {
  translateAll(Caller(), std::vector<std::string>(witness::size(argc, argv), "hallo"));
  return witness::report();
}
