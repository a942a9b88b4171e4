// spawn: boost::asio::co_spawn
// loop: range-for
// origin: vector parameter
// distance: same function
// waits: detached
// differs: who walks the collection
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: fixed workers
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <vector>

using boost::asio::awaitable;
using boost::asio::co_spawn;
using boost::asio::detached;
using boost::asio::use_awaitable;

awaitable<void> query(int Row) {
  witness::Task Alive;
  boost::asio::steady_timer Delay(co_await boost::asio::this_coro::executor);
  Delay.expires_after(std::chrono::milliseconds(Row % 2 + 1));
  co_await Delay.async_wait(use_awaitable);
}

awaitable<void> worker(const std::vector<int> &Rows, std::size_t &Next) {
  while (Next < Rows.size())
    co_await query(Rows[Next++]);
}

void runQueries(boost::asio::io_context &Context, const std::vector<int> &Rows) {
  std::size_t Next = 0;
#ifndef TWIN
  for (int Row : Rows)
    co_spawn(Context, query(Row), detached);
#else
  for (int W = 0; W < 8; ++W)
    co_spawn(Context, worker(Rows, Next), detached);
#endif
  Context.run();
  (void)Next;
}

int main(int argc, char **argv) {
  boost::asio::io_context Context;
  std::vector<int> Rows(witness::size(argc, argv));
  runQueries(Context, Rows);
  return witness::report();
}
