// spawn: boost::thread
// loop: for over a count
// limiter: none
// waits: join_all
// distance: same function
// differs: where the number of threads comes from
// A: bounded N2 | origin: configuration of the server
// B: unbounded Y3 | origin: request field
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/thread/thread.hpp>
#include <string>
#include <vector>

struct ServerConfig {
  unsigned threads = 4;
};

struct SearchRequest {
  std::vector<std::string> indexes;
  unsigned parallelism = 0;
};

class SearchService {
public:
  explicit SearchService(const ServerConfig &config) : m_config(config) {}
  void search(const SearchRequest &request) {
    boost::asio::io_context context;
    for (const std::string &index : request.indexes)
      boost::asio::post(context, [&index] { scan(index); });
#ifdef TWIN
    const unsigned threads = request.parallelism;
#else
    const unsigned threads = m_config.threads;
#endif
    boost::thread_group group;
    for (unsigned i = 0; i < threads; ++i)
      group.create_thread([&context] { context.run(); });
    group.join_all();
  }

private:
  static void scan(const std::string &) { witness::task(); }
  ServerConfig m_config;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  SearchService service(ServerConfig{});
  service.search({std::vector<std::string>(n, "ix"), static_cast<unsigned>(n)});
  return witness::report();
}
