// spawn: boost::asio::post to a thread_pool
// loop: for
// origin: parameter vector
// waits: join
// distance: same function
// differs: size of the pool
// A: bounded N8 | limiter: pool of 3
// B: unbounded Y3 | limiter: pool as large as the input
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string>
#include <vector>

struct Report {
  std::string title;
  std::vector<std::string> pages;
  std::string pdf;
};

class ReportExporter {
public:
  void exportAll(std::vector<Report> &reports) const {
    if (reports.empty())
      return;
#ifdef TWIN
    boost::asio::thread_pool pool(reports.size());
#else
    boost::asio::thread_pool pool(3);
#endif
    for (std::size_t i = 0; i < reports.size(); ++i) {
      Report *report = &reports[i];
      boost::asio::post(pool, [report] {
        for (const auto &page : report->pages)
          report->pdf += page;
        witness::task();
      });
    }
    pool.join();
  }
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<Report> reports(n, Report{"r", {"p1", "p2"}, ""});
  ReportExporter().exportAll(reports);
  return witness::report();
}
