// spawn: std::async
// loop: range-for
// origin: request parameter
// waits: after the loop
// distance: same function
// differs: which elements take a slot
// A: unbounded Y4 | limiter: semaphore for elements of one kind only
// B: bounded N4 | limiter: semaphore for every element
// witness: runnable
#include "witness.h"
#include <future>
#include <semaphore>
#include <string>
#include <vector>

struct Mail {
  std::string to;
  bool bulk = false;
};

std::counting_semaphore<> relays(5);

std::vector<int> sendAll(const std::vector<Mail> &mails) {
  std::vector<std::future<int>> sent;
  for (const Mail &m : mails) {
#ifdef TWIN
    const bool metered = true;
#else
    const bool metered = m.bulk;
#endif
    if (metered)
      relays.acquire();
    sent.push_back(std::async(std::launch::async, [&m, metered] {
      witness::task();
      int code = m.to.find('@') == std::string::npos ? 550 : 250;
      if (metered)
        relays.release();
      return code;
    }));
  }
  std::vector<int> codes;
  for (auto &s : sent)
    codes.push_back(s.get());
  return codes;
}

int main(int argc, char **argv) {
  std::vector<Mail> mails(witness::size(argc, argv), Mail{"ann@example.org"});
  mails.front().bulk = true;
  sendAll(mails);
  return witness::report();
}
