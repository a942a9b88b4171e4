// spawn: boost::asio::post
// loop: while reading lines
// origin: file of the user
// limiter: boost::asio::thread_pool
// waits: after the loop
// distance: member function
// differs: the pool or a thread of its own
// A: bounded N8 | limiter: boost::asio::thread_pool
// B: unbounded Y1 | spawn: boost::thread | limiter: none
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/thread.hpp>
#include <istream>
#include <sstream>
#include <string>

class MboxSearch {
public:
  MboxSearch(std::string Term, unsigned Threads) : Term(std::move(Term)), Pool(Threads) {}

  unsigned scan(std::istream &Mbox) {
    std::string Line, Message;
    while (std::getline(Mbox, Line)) {
      if (Line.starts_with("From ") && !Message.empty()) {
        dispatch(std::move(Message));
        Message.clear();
      }
      Message += Line + '\n';
    }
    if (!Message.empty())
      dispatch(std::move(Message));
#ifndef TWIN
    Pool.join();
#else
    Readers.join_all();
#endif
    return Hits;
  }

private:
  void dispatch(std::string Message) {
    auto Job = [this, Text = std::move(Message)] { examine(Text); };
#ifndef TWIN
    boost::asio::post(Pool, std::move(Job));
#else
    Readers.add_thread(new boost::thread(std::move(Job)));
#endif
  }

  void examine(const std::string &Text) {
    witness::task();
    if (Text.find(Term) != std::string::npos)
      ++Hits;
  }

  const std::string Term;
  boost::asio::thread_pool Pool;
  boost::thread_group Readers;
  std::atomic<unsigned> Hits{0};
};

int main(int argc, char **argv) {
  std::stringstream Mbox;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Mbox << "From a@b Mon\nSubject: invoice " << I << "\n\nbody\n";
  MboxSearch("invoice 7", 4).scan(Mbox);
  return witness::report();
}
