// spawn: boost::asio::thread_pool
// loop: range-for
// origin: request field
// limiter: pool of two threads
// waits: destructor of the pools
// distance: same function
// differs: where the pool is made
// A: unbounded Y6 | limiter: a pool in each iteration, kept
// B: bounded N8 | limiter: one pool before the loop
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <list>
#include <string>
#include <vector>

struct Article {
  std::string html;
  std::string language;
};

struct TranslateRequest {
  std::string to;
  std::vector<Article> articles;
};

static void translateTitle(const Article &, const std::string &) { witness::task(); }
static void translateBody(const Article &, const std::string &) { witness::task(); }

void translate(const TranslateRequest &request) {
  std::list<boost::asio::thread_pool> pools;
#ifdef TWIN
  auto &pool = pools.emplace_back(2);
#endif
  for (const Article &article : request.articles) {
#ifndef TWIN
    auto &pool = pools.emplace_back(2);
#endif
    boost::asio::post(pool, [&] { translateTitle(article, request.to); });
    boost::asio::post(pool, [&] { translateBody(article, request.to); });
  }
  for (auto &each : pools)
    each.join();
}

int main(int argc, char **argv) {
  TranslateRequest request{"de", {}};
  request.articles.resize(witness::size(argc, argv));
  translate(request);
  return witness::report();
}
