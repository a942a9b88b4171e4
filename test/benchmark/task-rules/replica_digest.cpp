// rule: fanout-connection-per-task
// differs: the execution of for_each
// A: reported | for_each starts a thread per segment, and each opens a stream to the replica
// B: silent | the parallel algorithm runs on the cores; no thread per segment
// packages: tbb
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/asio.hpp>

#include <algorithm>
#include <cstdint>
#include <execution>
#include <future>
#include <string>
#include <vector>

namespace net = boost::asio;

struct Segment {
  std::string name;
  std::uint64_t expected = 0;
  bool matches = false;
};

class ReplicaVerifier {
public:
  explicit ReplicaVerifier(net::ip::tcp::endpoint replica) : replica_(std::move(replica)) {}

  void verify(std::vector<Segment> &segments) const {
#ifdef TWIN
    std::for_each(std::execution::par, segments.begin(), segments.end(), [this](Segment &s) { compare(s); });
#else
    std::vector<std::future<void>> running;
    std::for_each(segments.begin(), segments.end(), [&](Segment &s) {
      running.push_back(std::async(std::launch::async, [this, &s] { compare(s); }));
    });
    for (auto &r : running)
      r.wait();
#endif
  }

private:
  void compare(Segment &s) const {
    net::io_context io;
    boost::system::error_code ec;
    boost::beast::tcp_stream stream(io);
    stream.connect(replica_, ec);
    if (ec)
      return;
    net::write(stream.socket(), net::buffer("DIGEST " + s.name + "\n"), ec);
    std::string answer;
    net::read_until(stream.socket(), net::dynamic_buffer(answer), '\n', ec);
    s.matches = !ec && std::stoull(answer, nullptr, 16) == s.expected;
  }

  net::ip::tcp::endpoint replica_;
};

void verifyShard(const net::ip::tcp::endpoint &replica, std::vector<Segment> &segments) {
  ReplicaVerifier(replica).verify(segments);
}
