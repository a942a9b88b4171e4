// spawn: boost::asio::post
// loop: range-for
// origin: vector field of a parameter
// waits: join of the pool
// distance: same function
// differs: the number of threads of the pool
// A: unbounded Y3 | limiter: a pool with a thread per page
// B: bounded N8 | limiter: a pool with four threads
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string>
#include <vector>

struct Page {
  int number = 0;
  std::vector<unsigned char> image;
  std::string text;
};

struct Document {
  std::string title;
  std::vector<Page> pages;
};

static void recognise(Page &page) {
  witness::task();
  page.text = "page " + std::to_string(page.number);
}

void recognise(Document &document) {
#ifdef TWIN
  boost::asio::thread_pool workers(4);
#else
  boost::asio::thread_pool workers(document.pages.size());
#endif
  for (Page &page : document.pages)
    boost::asio::post(workers, [&page] { recognise(page); });
  workers.join();
}

int main(int argc, char **argv) {
  Document document{"minutes", std::vector<Page>(witness::size(argc, argv))};
  recognise(document);
  return witness::report();
}
