// trap: T18 D3
// spawn: Poco::Thread
// loop: iterator
// origin: lines of a stream
// waits: after the loop
// distance: same function
// differs: whether a failed tryWait is repeated
// A: unbounded Y4 | limiter: tryWait, a failure is logged
// B: bounded N4 | limiter: tryWait in a loop until it succeeds
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Runnable.h>
#include <Poco/Semaphore.h>
#include <Poco/SharedPtr.h>
#include <Poco/Thread.h>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

class Indexer : public Poco::Runnable {
public:
  Indexer(std::string document, Poco::Semaphore &tokens) : document_(std::move(document)), tokens_(tokens) {}

  void run() override {
    witness::task();
    tokens_.set();
  }

private:
  std::string document_;
  Poco::Semaphore &tokens_;
};

void indexAll(std::istream &in) {
  std::vector<std::string> documents;
  for (std::string doc; in >> doc && doc != "end";)
    documents.push_back(doc);
  Poco::Semaphore tokens(9, 1 << 20);
  std::vector<Poco::SharedPtr<Indexer>> indexers;
  std::vector<Poco::SharedPtr<Poco::Thread>> threads;
  for (auto it = documents.begin(); it != documents.end(); ++it) {
#ifdef TWIN
    while (!tokens.tryWait(5))
#else
    if (!tokens.tryWait(1))
#endif
      std::clog << "indexers are busy\n";
    indexers.push_back(new Indexer(*it, tokens));
    threads.push_back(new Poco::Thread);
    threads.back()->start(*indexers.back());
  }
  for (auto &t : threads)
    t->join();
}

int main(int argc, char **argv) {
  std::stringstream s;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    s << "doc" << n << ' ';
  s << "end";
  std::clog.setstate(std::ios::failbit);
  indexAll(s);
  return witness::report();
}
