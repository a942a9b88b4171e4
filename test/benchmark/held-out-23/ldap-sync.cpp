// spawn: std::async
// loop: do while over pages, range-for
// origin: pages from a server
// limiter: size of a page
// distance: nested loops
// differs: where the results of a page are waited for
// A: unbounded Y5 | waits: after all pages
// B: bounded N6 | waits: after each page
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <string>
#include <vector>

struct Entry {
  std::string Dn, Mail;
};

struct Page {
  std::vector<Entry> Entries;
  std::size_t Cookie = 0;
};

class Directory {
public:
  explicit Directory(std::size_t People) : People(People) {}

  Page search(std::size_t Cookie, std::size_t PageSize) const {
    Page P;
    std::size_t End = std::min(People, Cookie + PageSize);
    for (std::size_t I = Cookie; I < End; ++I)
      P.Entries.push_back({"uid=u" + std::to_string(I) + ",ou=people", "u@corp.example"});
    P.Cookie = End == People ? 0 : End;
    return P;
  }

private:
  std::size_t People;
};

class Provisioner {
public:
  std::size_t synchronize(const Directory &Source) {
    std::size_t Cookie = 0;
    do {
      Page P = Source.search(Cookie, PageSize);
      for (Entry &E : P.Entries)
        Pending.push_back(std::async(std::launch::async, &Provisioner::provision, this, std::move(E)));
#ifdef TWIN
      settle();
#endif
      Cookie = P.Cookie;
    } while (Cookie != 0);
    settle();
    return Created;
  }

private:
  static constexpr std::size_t PageSize = 40;

  bool provision(Entry E) {
    witness::task();
    return !E.Mail.empty();
  }

  void settle() {
    for (auto &P : Pending)
      Created += P.get();
    Pending.clear();
  }

  std::vector<std::future<bool>> Pending;
  std::size_t Created = 0;
};

int main(int argc, char **argv) {
  Directory Corporate(witness::size(argc, argv));
  Provisioner().synchronize(Corporate);
  return witness::report();
}
