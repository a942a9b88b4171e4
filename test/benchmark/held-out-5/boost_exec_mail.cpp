// spawn: boost::thread or asio::post
// loop: BOOST_FOREACH
// origin: request field
// distance: member function behind one name
// differs: what the dispatcher is
// A: unbounded Y1 | limiter: none, a detached boost::thread each | waits: detached
// B: bounded N8 | limiter: boost::asio::thread_pool of 8 | waits: join
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/foreach.hpp>
#include <boost/function.hpp>
#include <boost/thread/thread.hpp>
#include <string>
#include <vector>

class Dispatcher {
public:
#ifdef TWIN
  Dispatcher() : pool_(8) {}
  void dispatch(const boost::function<void()> &job) { boost::asio::post(pool_, job); }
  void finish() { pool_.join(); }

private:
  boost::asio::thread_pool pool_;
#else
  void dispatch(const boost::function<void()> &job) { boost::thread(job).detach(); }
  void finish() {}
#endif
};

struct Submission {
  std::vector<std::string> recipients;
};

struct SendMail {
  std::string to;
  void operator()() const {
    witness::task();
    if (to.find('@') == std::string::npos)
      std::puts("local delivery");
  }
};

void submit(const Submission &s) {
  Dispatcher pool;
  BOOST_FOREACH (const std::string &to, s.recipients) {
    SendMail job = {to};
    pool.dispatch(job);
  }
  pool.finish();
}

int main(int argc, char **argv) {
  Submission s;
  s.recipients.assign(witness::size(argc, argv), "postmaster");
  submit(s);
  return witness::report();
}
