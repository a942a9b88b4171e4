// spawn: asio post
// loop: range-for
// origin: vector parameter
// waits: join of the pool
// distance: same function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool as large as the input
// B: bounded N8 | limiter: pool of eight
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string>
#include <vector>

struct Account {
  long id;
  std::string currency;
};

class StatementJob {
public:
  void run(const std::vector<Account> &accounts) {
#ifndef TWIN
    boost::asio::thread_pool pool(accounts.size());
#else
    boost::asio::thread_pool pool(8);
#endif
    for (const Account &account : accounts)
      boost::asio::post(pool, [this, &account] { render(account); });
    pool.join();
  }

private:
  void render(const Account &account) { witness::task(); }
};

int main(int argc, char **argv) {
  StatementJob job;
  job.run(std::vector<Account>(witness::size(argc, argv)));
  return witness::report();
}
